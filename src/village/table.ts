/**
 * A persistent table of texts to items: setting one gives a new table and leaves the old as it was, at the cost of one
 * page. So states share what they have noted, and what is noted in weeks costs no more to add to than that of a day.
 */
import { bits } from "./random.ts";

const pageCount = 64;

export interface Table<T> {
  /** Each key stands on the page of its hash. */
  readonly pages: readonly Readonly<Record<string, T>>[];
}

export const emptyTable: Table<never> = { pages: Array.from({ length: pageCount }, () => ({})) };

export const lookUp = <T>(table: Table<T>, key: string): T | undefined => {
  const page = table.pages[pageOf(key)];
  return page !== undefined && Object.hasOwn(page, key) ? page[key] : undefined;
};

export function put<T>(table: Table<T>, key: string, item: T): Table<T> {
  const page = pageOf(key);
  return { pages: table.pages.with(page, { ...table.pages[page], [key]: item }) };
}

const pageOf = (key: string): number => bits(key) % pageCount;
