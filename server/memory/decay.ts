/**
 * Powers of the recency decay by table, because Math.pow may differ from one machine to the next.
 * Recency after h hours is decay^h; a part of an hour counts by its seconds.
 */
const secondsPerHour = 3600;

export type Decay = (ticks: number) => number;

/** `decay` is the share left after one game hour, above 0 and at most 1. */
export function createDecay(decay: number, tickSeconds: number): Decay {
  const seconds = powers(root(decay, secondsPerHour), secondsPerHour);
  const hours = [1];
  return (ticks) => {
    const total = Math.max(0, ticks) * tickSeconds;
    const whole = Math.floor(total / secondsPerHour);
    while (hours.length <= whole) hours.push((hours[hours.length - 1] as number) * decay);
    return (hours[whole] as number) * (seconds[total - whole * secondsPerHour] as number);
  };
}

function powers(base: number, count: number): Float64Array {
  const table = new Float64Array(count);
  let power = 1;
  for (let i = 0; i < count; i++) {
    table[i] = power;
    power *= base;
  }
  return table;
}

/** The n-th root of a number in (0, 1] by Newton's method, which uses only + − × ÷. */
function root(value: number, n: number): number {
  let x = 1;
  for (let round = 0; round < 200; round++) {
    const next = ((n - 1) * x + value / wholePower(x, n - 1)) / n;
    if (Math.abs(next - x) < 1e-17) break;
    x = next;
  }
  return x;
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
