/** The depths of what is drawn; things that stand are sorted by their foot line, 0 to the map's height in px. */
export const layers = {
  wilds: -3_000_000,
  ground: -2_000_000,
  doors: -1_500_000,
  windows: -1_400_000,
  flat: -1_000_000,
  far: -500_000,
  roofs: 1_000_000,
  emblems: 1_100_000,
  smoke: 1_200_000,
  light: 2_000_000,
  glow: 2_100_000,
  rain: 2_200_000,
  tags: 3_000_000,
} as const;
