import { expect, it } from "vitest";
import { deedAt, linkAt, linkOfBlock, linkOfMemory, linkOfPromise } from "#village/why/here";
import { type Link, markOf } from "#village/why/link";
import { linkOfMark } from "#village/why/mark";
import { planAt } from "#village/why/plan-at";
import { chronicle, noon, world } from "./told.ts";

const ticks = Array.from({ length: noon + 20 }, (_, tick) => tick);
const askable: Link[] = world.order.flatMap((id) => {
  const { memories, promises } = chronicle.life(id);
  return [
    ...ticks.flatMap((tick) => [linkAt(chronicle, id, tick), deedAt(chronicle, id, tick)]),
    ...memories.map((_, i) => linkOfMemory(chronicle, id, i)),
    ...promises.map((event) => linkOfPromise(chronicle, event)),
    ...[100, noon].flatMap((tick) =>
      (planAt(chronicle, id, tick)?.data.blocks ?? []).map((block) =>
        linkOfBlock(id, Math.max(tick, block.from), block),
      ),
    ),
  ].flatMap((link) => link ?? []);
});

it("finds again whatever can be asked about", () => {
  expect(new Set(askable.map(({ kind }) => kind))).toEqual(
    new Set(["act", "line", "block", "promise", "memory"]),
  );
  for (const link of askable) {
    expect(linkOfMark(chronicle, markOf(link)), markOf(link)).toEqual(link);
  }
});

it("gives nothing for what the log does not have, whatever the address says", () => {
  const [first] = askable;
  const mark = first ? markOf(first) : "";
  for (const other of [
    "",
    ",,,",
    "act,ann",
    "rule,ann,0,x",
    `${mark}x`,
    mark.replace(/,\d+,/, ",99999,"),
    "act,__proto__,1,a",
  ])
    expect(linkOfMark(chronicle, other), other).toBeUndefined();
});
