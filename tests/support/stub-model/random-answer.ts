/** An answer that is true to a JSON Schema and otherwise random, by a seed. */
import { bits, chance } from "#village/random";

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

const syllables = [
  "ba",
  "ko",
  "ri",
  "lu",
  "ten",
  "mo",
  "sha",
  "we",
  "?",
  "… ",
  "，",
  "Ω",
  "1",
  " ",
  ". ",
] as const;

export function randomAnswer(schema: unknown, seed: number): unknown {
  let drawn = 0;
  const draw = (below: number): number => bits(seed, "answer", drawn++) % below;
  const make = (one: Schema): unknown => {
    if ("const" in one) return one.const;
    if (one.enum) return one.enum[draw(one.enum.length)];
    if (one.anyOf) return make(one.anyOf[draw(one.anyOf.length)] as Schema);
    if (Array.isArray(one.type)) return make({ ...one, type: one.type[draw(one.type.length)] as string });
    switch (one.type) {
      case "object":
        return Object.fromEntries(
          Object.entries(one.properties ?? {}).map(([key, part]) => [key, make(part)]),
        );
      case "array": {
        const least = one.minItems ?? 0;
        const most = Math.min(one.maxItems ?? least + 4, least + 12);
        return Array.from({ length: least + draw(most - least + 1) }, () => make(one.items ?? {}));
      }
      case "integer":
      case "number": {
        const least = one.minimum ?? 0;
        return least + draw((one.maximum ?? least + 100) - least + 1);
      }
      case "boolean":
        return chance(seed, "yes", drawn++) < 0.5;
      case "null":
        return null;
      default:
        return one.pattern?.includes(":") ? clock(draw(24), draw(60)) : words(draw);
    }
  };
  return make(schema as Schema);
}

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

const words = (draw: (below: number) => number): string =>
  `w${Array.from({ length: 1 + draw(30) }, () => syllables[draw(syllables.length)]).join("")}`;
