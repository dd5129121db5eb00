/** Scripts and styles of the page, compressed once and kept: the build names each file by what it holds. */
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
/** Of 11; more takes far longer for little. */
const quality = 6;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** `bytes` of the file at `path` as Brotli. */
export function shrunk(path: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(path);
  if (known) return known;
  const made = compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).then(
    (small) => new Uint8Array(small),
  );
  kept.set(path, made);
  return made;
}
