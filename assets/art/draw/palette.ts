/**
 * The one palette. A ramp is five colours from dark to light; shadows lean to blue-violet, lights to yellow.
 *
 * - Colours are packed 0xRRGGBB numbers; `hex` gives "#rrggbb".
 * - Ramps may share colours; all ramps together hold at most 64 distinct colours (tested).
 * - Cloth: red orange yellow green teal blue violet pink brown grey cream slate.
 * - Skin: skin1 (lightest) … skin4 (darkest). Hair: hair-black … hair-red (so that red hair is not red cloth).
 */
export type Colour = number;
export type Ramp = readonly [Colour, Colour, Colour, Colour, Colour];

/** Darkest ink, for black hair and pupils only. */
const INK = 0x221f38;
const NIGHT = 0x2d3059;

const leaf: Ramp = [0x24423f, 0x31604a, 0x4b7f50, 0x72a653, 0xa6c95f];
const grass: Ramp = [leaf[2], 0x6d965a, 0x86ac62, 0x9cbb6b, 0xbcd083];
const earth: Ramp = [0x594352, 0x80625c, 0xa68667, 0xc8aa80, 0xe2cba0];
const wood: Ramp = [0x46303c, 0x6b4640, 0x8f6040, 0xb98855, 0xdcb57c];
const stone: Ramp = [0x4c4a62, 0x6c6b7d, 0x908e98, 0xb4b1ab, 0xd8d4c6];
const water: Ramp = [0x26435f, 0x2f6680, 0x468fa2, 0x74b7b8, 0xb5dfd0];
const blue: Ramp = [NIGHT, 0x3b4f8e, 0x5678b6, 0x82a6d4, 0xb8d0e4];
const slate: Ramp = [NIGHT, 0x454e6e, 0x63708e, 0x8a99b0, blue[4]];
const red: Ramp = [0x5c2745, 0x8c3448, 0xbb4b49, 0xdd7459, 0xf2a67d];
const yellow: Ramp = [wood[2], 0xbf883d, 0xe3b84b, 0xf5d973, 0xfdf0b6];
const orange: Ramp = [wood[1], 0xa8513d, 0xd67b41, 0xeda658, yellow[3]];
const cream: Ramp = [earth[1], earth[3], earth[4], 0xf4e6c6, 0xfdf8e6];
const violet: Ramp = [0x3d2b58, 0x5d4581, 0x8467a8, 0xac92c8, 0xd5c1e0];
const tan: Ramp = [wood[2], 0xb5745a, 0xd69a76, 0xecbb94, 0xf8d7b8];
const pink: Ramp = [red[0], 0xa04a6f, 0xd07690, 0xeba6ac, tan[4]];

export const ramps = {
  grass,
  leaf,
  earth,
  wood,
  stone,
  water,
  red,
  orange,
  yellow,
  green: leaf,
  teal: water,
  blue,
  violet,
  pink,
  brown: wood,
  grey: stone,
  cream,
  slate,
  skin1: [tan[1], tan[2], tan[3], tan[4], cream[4]],
  skin2: [wood[2], tan[1], tan[2], tan[3], tan[4]],
  skin3: [wood[1], wood[2], tan[1], tan[2], tan[3]],
  skin4: [wood[0], wood[1], wood[2], tan[1], tan[2]],
  "hair-black": [INK, NIGHT, slate[1], slate[2], slate[3]],
  "hair-brown": wood,
  "hair-auburn": [wood[0], red[1], orange[1], orange[2], orange[3]],
  "hair-blond": yellow,
  "hair-grey": stone,
  "hair-white": [slate[3], stone[3], stone[4], cream[3], cream[4]],
  "hair-red": [orange[1], red[2], orange[2], orange[3], orange[4]],
  ink: [INK, NIGHT, slate[1], slate[2], slate[3]],
} as const satisfies Record<string, Ramp>;

export type RampName = keyof typeof ramps;

/** The twelve ramps a garment may wear. */
export const cloth = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "violet",
  "pink",
  "brown",
  "grey",
  "cream",
  "slate",
] as const satisfies readonly RampName[];

/** "#rrggbb" of a packed colour. */
export const hex = (colour: Colour): string => `#${colour.toString(16).padStart(6, "0")}`;

/** Every distinct colour of the palette. */
export const colours: ReadonlySet<Colour> = new Set(Object.values(ramps).flat());

/** The palette as pack.json holds it: ramp name → five hex colours. */
export const palettePack = (): Record<string, string[]> =>
  Object.fromEntries(Object.entries(ramps).map(([name, ramp]) => [name, ramp.map(hex)]));
