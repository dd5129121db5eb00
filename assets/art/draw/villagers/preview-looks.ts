import type { RampName } from "../palette.ts";
import type { CoatShape } from "./coats.ts";
import type { HatShape } from "./hats.ts";
import type { Build } from "./joints.ts";

/** What a villager looks like, as a scenario says it; `aged` adds the lines of a portrait over sixty. */
export type Looks = {
  build: Build;
  skin: RampName;
  hair: { shape: string; colour: RampName };
  coat: { shape: CoatShape; colour: RampName };
  legs: RampName;
  beard?: string;
  glasses?: boolean;
  hat?: HatShape;
  apron?: RampName;
  bag?: "satchel" | "tool";
  aged?: boolean;
};

/** build skin hair coat legs, then what is worn besides: `+glasses`, `beard:full`, `hat:cap`, `apron:cream`, `bag:tool`, `+aged`. */
const rows = `
ida slim 2 bun/auburn dress/red brown apron:cream
hugo stout 2 receding/grey jacket/brown slate beard:full apron:green +aged
otto tall 1 crop/grey long/slate grey beard:moustache
greta stout 1 curly/blond cardigan/violet slate +glasses
ada slim 1 bun/white shawl/blue slate +glasses +aged
nils stout 1 short/white jacket/blue slate beard:long hat:cap +aged
tilda slim 2 curly/white dress/pink grey hat:bonnet +aged
vera slim 3 braid/grey overall/green brown hat:straw
lev tall 2 short/black jacket/grey slate beard:stubble +glasses bag:tool
kira slim 2 ponytail/black overall/orange brown
petra slim 1 bob/brown cardigan/teal slate +glasses
silas tall 3 short/brown shirt/cream brown beard:stubble
dov slim 2 wild/brown shirt/green brown apron:brown bag:tool
ulf stout 1 crop/blond long/teal slate hat:flat beard:moustache
yusuf stout 4 bald/black shirt/red grey beard:full apron:cream
wanda slim 4 bun/black dress/yellow brown
zoe child 4 ponytail/black dress/orange pink +glasses
edda child 1 braid/red overall/blue red
felix tall 1 wild/red jacket/green brown +glasses
jonas tall 4 crop/black jacket/red slate bag:satchel hat:cap
clara slim 3 long/brown long/cream teal bag:satchel
mina slim 1 bob/black overall/violet violet hat:beret
quentin tall 3 receding/black cardigan/brown grey +glasses
runa slim 2 long/red dress/green brown
bram stout 1 bald/brown shirt/blue grey beard:moustache apron:cream hat:flat
`;

const parse = (line: string): [string, Looks] => {
  const [id, build, skin, hair, coat, legs, ...rest] = line.split(" ") as [string, Build, ...string[]];
  const [hairShape, hairColour] = hair!.split("/") as [string, string];
  const [coatShape, coatColour] = coat!.split("/") as [CoatShape, RampName];
  const looks: Looks = {
    build,
    skin: `skin${skin}` as RampName,
    hair: { shape: hairShape, colour: `hair-${hairColour}` as RampName },
    coat: { shape: coatShape, colour: coatColour },
    legs: legs as RampName,
    ...Object.fromEntries(rest.map((w) => (w.startsWith("+") ? [w.slice(1), true] : w.split(":")))),
  };
  return [id, looks];
};

/** Plausible looks for the 25 people of Willowbrook, to judge the drawings by. */
export const sampleLooks: ReadonlyMap<string, Looks> = new Map(rows.trim().split("\n").map(parse));
