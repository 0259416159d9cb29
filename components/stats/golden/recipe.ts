/** A sample that golden/recipe.py makes too, bit for bit, so that no large array needs to be stored. */
export interface Recipe {
  size: number;
  seed: number;
  shape?: string;
  scale?: number;
  shift?: number;
}

export function sampleOf({size, seed, shape = "uniform", scale = 1, shift = 0}: Recipe): Float64Array {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  return new Float64Array(size).map((_, i) => {
    const u = uniform();
    if (shape === "bell") return (u + uniform() + uniform() + uniform() - 2) * scale + shift;
    if (shape === "heavy") return (1 / u - 1 / (1 - u)) * scale + shift;
    if (shape === "ties") return Math.floor(u * 7) * scale + shift;
    if (shape === "coarse") return (Math.floor(u * 1000) / 100) * scale + shift;
    if (shape === "constant") return scale + shift;
    if (shape === "index") return i * scale + shift;
    return u * scale + shift;
  });
}
