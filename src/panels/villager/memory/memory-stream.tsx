import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { World } from "#village/world";
import type { Remembered } from "./filter.ts";
import { MemoryLine } from "./memory-line.tsx";

/** Height in px of a memory before it has been measured. */
const guess = 76;

interface StreamProps {
  world: World;
  id: string;
  items: readonly Remembered[];
  /** The whole stream, for what is cited. */
  all: readonly Remembered[];
  cited: number | null;
}

/** Only the memories in sight are in the page, however long the stream. */
export function MemoryStream({ world, id, items, all, cited }: StreamProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => guess,
    getItemKey: (row) => items[row]?.index ?? row,
    overscan: 6,
  });
  const wanted = items.findIndex((item) => item.index === cited);
  useEffect(() => {
    if (wanted >= 0) rows.scrollToIndex(wanted, { align: "center" });
  }, [rows, wanted]);
  return (
    <div className="memory-stream" ref={box}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={item.index === cited ? "is-cited" : ""}
                style={{ transform: `translateY(${start}px)` }}
              >
                <MemoryLine world={world} id={id} item={item} all={all} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
