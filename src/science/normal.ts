import {
  TAIL_TOP,
  TAIL_BOTTOM,
  FAR_TAIL_TOP,
  FAR_TAIL_BOTTOM,
  MIDDLE_TOP,
  MIDDLE_BOTTOM,
  OUTER_TOP,
  OUTER_BOTTOM,
  FAR_TOP,
  FAR_BOTTOM,
} from "./normalCoefficients";
import { InvalidArgument, fraction } from "./invalidArgument";

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => INVERSE_ROOT_2PI * Math.exp(-0.5 * z * z);

/** P(Z <= z). Rational approximations of W. J. Cody, Math. Comp. 23 (1969) 631-637: full double precision in both tails. */
export function normalCdf(z: number): number {
  return z <= 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** P(Z > z), exact to the last digits also where it is tiny. */
export function normalUpperTail(z: number): number {
  return z >= 0 ? upperTail(z) : 1 - upperTail(-z);
}

/** The z with P(Z <= z) = p. M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988) 477-484. Refuses p outside (0, 1), under the name of the argument that it is. */
export function normalQuantile(p: number, argument = "probability"): number {
  fraction(argument, p);
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const t = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * septic(MIDDLE_TOP, t)) / septic(MIDDLE_BOTTOM, t);
  }
  const r = Math.sqrt(-Math.log(fromMiddle < 0 ? p : 1 - p));
  const z =
    r <= 5
      ? septic(OUTER_TOP, r - 1.6) / septic(OUTER_BOTTOM, r - 1.6)
      : septic(FAR_TOP, r - 5) / septic(FAR_BOTTOM, r - 5);
  return fromMiddle < 0 ? -z : z;
}

/**
 * Unit normal loss G(k) = E[(Z - k)+], as a share of one standard deviation.
 * phi(k) (1 - k R(k)) with Mills' ratio R instead of phi - k(1 - Phi), which loses nine digits by k = 5.
 * Silver, Pyke & Thomas, 4th ed., app. II.
 */
export function unitNormalLoss(k: number): number {
  // Solvers come here with steps of any size: only what is no number is refused.
  if (!Number.isFinite(k)) throw new InvalidArgument("k", k, "a number");
  return k >= 0 ? normalDensity(k) * (1 - k * mills(k)) : unitNormalLoss(-k) - k;
}

/** G(k) and P(Z > k) together, for solvers that need both at each step. */
export function unitNormalLossAndTail(k: number): { readonly loss: number; readonly tail: number } {
  const above = Math.abs(k);
  const density = normalDensity(above);
  const ratio = mills(above);
  const loss = density * (1 - above * ratio);
  const tail = density * ratio;
  return k >= 0 ? { loss, tail } : { loss: loss + above, tail: 1 - tail };
}

/** Second-order unit normal loss, E[((Z - k)+)^2] / 2. Snyder & Shen, 2nd ed., app. C. */
export function secondUnitNormalLoss(k: number): number {
  if (k < 0) return 0.5 * (k * k + 1) - secondUnitNormalLoss(-k);
  return Math.max(0, 0.5 * normalDensity(k) * ((k * k + 1) * mills(k) - k));
}

/** The k with G(k) = loss, for any loss above 0: Newton's method on ln G, which is concave, so that it closes in from one side. */
export function unitNormalLossInverse(loss: number): number {
  if (loss > 0.3) return lossInverseFromBelow(loss);
  const target = Math.log(loss / INVERSE_ROOT_2PI);
  let k = Math.sqrt(Math.max(0, -2 * Math.log(loss / 0.4))) * 0.8;
  for (let round = 0; round < 60; round++) {
    const ratio = mills(k);
    const rest = 1 - k * ratio;
    const step = ((Math.log(rest) - 0.5 * k * k - target) * rest) / ratio;
    k = Math.max(k + step, 0);
    if (Math.abs(step) <= NEARLY) return k;
  }
  return k;
}

/** For small and negative k, where G is nearly the straight line -k: Newton's method on G itself, which is convex. */
function lossInverseFromBelow(loss: number): number {
  let k = -loss;
  for (let round = 0; round < 60; round++) {
    const at = unitNormalLossAndTail(k);
    const step = (at.loss - loss) / at.tail;
    k += step;
    if (Math.abs(step) <= NEARLY) return k;
  }
  return k;
}

/** A step of Newton's method this small leaves an error of its square. */
const NEARLY = 1e-9;

/** P(Z > z) for z >= 0. */
function upperTail(z: number): number {
  if (z <= NEAR) return 0.5 - z * nearCentre(z * z);
  // exp(-z^2/2) in two factors: the first is exact in binary, so that the square loses nothing.
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse)) * scaledTail(z);
}

/** Mills' ratio (1 - Phi(z)) / phi(z) for z >= 0. */
const mills = (z: number): number =>
  z <= NEAR ? (0.5 - z * nearCentre(z * z)) / normalDensity(z) : scaledTail(z) / INVERSE_ROOT_2PI;

/** (Phi(z) - 1/2) / z, by z squared. */
function nearCentre(square: number): number {
  return (
    ((((0.06568233791820745 * square + 2.2352520354606837) * square + 161.02823106855587) * square +
      1067.6894854603709) *
      square +
      18154.98125334356) /
    ((((square + 47.202581904688245) * square + 976.0985517377767) * square + 10260.932208618979) * square +
      45507.78933502673)
  );
}

/** exp(z^2/2) (1 - Phi(z)) for z above NEAR. */
function scaledTail(z: number): number {
  if (z <= FAR) return polynomial(TAIL_TOP, z) / polynomial(TAIL_BOTTOM, z);
  const inverse = 1 / (z * z);
  const correction = (inverse * polynomial(FAR_TAIL_TOP, inverse)) / polynomial(FAR_TAIL_BOTTOM, inverse);
  return (INVERSE_ROOT_2PI - correction) / z;
}

/** Coefficients from the constant term upward. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

/** Of the seventh degree, written out: a column of quantiles waits for little else. */
const septic = (c: Septic, x: number): number =>
  ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];

type Septic = readonly [number, number, number, number, number, number, number, number];

const INVERSE_ROOT_2PI = 0.3989422804014327;
const NEAR = 0.67448975;
const FAR = 5.656854249492381;
