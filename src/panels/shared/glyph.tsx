/** The signs on buttons, drawn with the pen: 20 × 20, in the colour of the text. */
const paths = {
  play: "M6 4.2v11.6c0 .5.5.8.9.5l8.7-5.8c.4-.2.4-.8 0-1L6.9 3.7c-.4-.3-.9 0-.9.5z",
  pause: "M6 4h2.6v12H6zM11.4 4H14v12h-2.6z",
  back: "M5 4.5h1.8v11H5zM15 4.9v10.2c0 .4-.4.6-.7.4L7.6 10.4a.5.5 0 0 1 0-.8l6.7-5.1c.3-.2.7 0 .7.4z",
  forward: "M13.2 4.5H15v11h-1.8zM5 4.9v10.2c0 .4.4.6.7.4l6.7-5.1a.5.5 0 0 0 0-.8L5.7 4.5c-.3-.2-.7 0-.7.4z",
} as const;

const lines = {
  close: "M5 5l10 10M15 5L5 15",
  minus: "M5 10h10",
  plus: "M5 10h10M10 5v10",
  director: "M3 10s2.6-4.5 7-4.5 7 4.5 7 4.5-2.6 4.5-7 4.5S3 10 3 10zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  fit: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  read: "M10 6.2C8.4 4.9 6 4.4 3.4 4.6v9.8c2.6-.2 5 .3 6.6 1.6 1.6-1.3 4-1.8 6.6-1.6V4.6C14 4.4 11.6 4.9 10 6.2zM10 6.2V16",
  bookmark: "M6 3.5h8v13l-4-3.2-4 3.2z",
  notice: "M4.5 4h11v8h-11zM10 12v5M7 7h6M7 9.3h4",
  moment: "M10 3l1.9 4.6 4.9.4-3.8 3.2 1.2 4.8-4.2-2.6L5.8 16 7 11.2 3.2 8l4.9-.4z",
  news: "M4 5h12M4 8.3h12M4 11.6h8M4 15h8",
  picture: "M3.5 6.5h3l1.3-2h4.4l1.3 2h3v9h-13zM10 8.2a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z",
  more: "M4 6h12M4 10h12M4 14h12",
  follow: "M10 3.5v3M10 13.5v3M3.5 10h3M13.5 10h3M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  observation: "M3 10s2.6-4 7-4 7 4 7 4-2.6 4-7 4-7-4-7-4zM10 8.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z",
  utterance: "M4 5h12v8H9.5L6.5 16v-3H4z",
  reflection: "M7.5 15.5h5M8.2 13.2c-.3-1.6-2.7-2.7-2.7-5.4a4.5 4.5 0 0 1 9 0c0 2.7-2.4 3.8-2.7 5.4z",
  plan: "M5 4h10v12H5zM7.5 7.5h5M7.5 10h5M7.5 12.5h3",
  clear:
    "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1",
  night: "M12.5 3.8A6.4 6.4 0 1 0 16.4 12 5.2 5.2 0 0 1 12.5 3.8z",
  cloudy: "M6 14.5a3 3 0 0 1 .3-6 4 4 0 0 1 7.6 1 2.5 2.5 0 0 1 .1 5z",
  rain: "M6 11.5a3 3 0 0 1 .3-6 4 4 0 0 1 7.6 1 2.5 2.5 0 0 1 .1 5zM7 14l-.7 2M10.3 14l-.7 2M13.6 14l-.7 2",
} as const;

export type GlyphName = keyof typeof paths | keyof typeof lines;

export function Glyph({ name }: { name: GlyphName }) {
  const solid = name in paths;
  const d = solid ? paths[name as keyof typeof paths] : lines[name as keyof typeof lines];
  return (
    <svg className={solid ? "glyph glyph-solid" : "glyph"} viewBox="0 0 20 20" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
