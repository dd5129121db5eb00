import { useEffect, useRef } from "react";
import "./overlay.css";
import { startOverlay } from "./start-overlay.ts";

/** Names, icons, pins and speech bubbles, laid out in screen pixels above the picture. React only makes their room. */
export function Overlay() {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => (room.current ? startOverlay(room.current) : undefined), []);
  return <div className="overlay" ref={room} />;
}
