/** The pictures of the village itself: one place through the day and in the rain, the whole of it, a talk, a phone, Chinese. */
import type { Page } from "playwright-core";
import type { Shot } from "./shot.ts";
import type { Story } from "./story.ts";

/** Lamp Square with The Wick, whose seasons of the day can be laid side by side. */
const square = "cam=800,560,2&still";
const phone = { width: 390, height: 844 };

const untilSaid = (page: Page): Promise<void> => page.locator(".bubble").nth(1).waitFor();

export function villageShots({ talk, rain }: Story): Shot[] {
  const talking = `t=${talk.t + 2}&follow=${talk.by}&still`;
  const all = (page: Page) => page.keyboard.press("0");
  return [
    { name: "day", at: `t=2090&${square}` },
    { name: "dusk", at: `t=4930&${square}` },
    { name: "night", at: `t=5500&${square}` },
    { name: "rain", at: `t=${rain + 60}&${square}` },
    { name: "village", at: "t=1500&still", prepare: all },
    { name: "village-night", at: "t=5300&still", prepare: all },
    { name: "room", at: "t=12400&cam=780,470,4&still" },
    { name: "talk", at: talking, prepare: untilSaid },
    { name: "news", at: "t=12700&follow=ida", prepare: (page) => page.keyboard.press("v") },
    { name: "keys", at: "t=2090&still", prepare: (page) => page.keyboard.press("?") },
    { name: "phone", at: talking, size: phone, prepare: untilSaid },
    { name: "chinese", at: talking, language: "zh", prepare: untilSaid },
  ];
}
