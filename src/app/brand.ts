import type { BrandVariants } from "@fluentui/react-components";

/** The green of the product's icon (80) in sixteen steps. */
export const brand: BrandVariants = {
  10: "#02110e",
  20: "#05241f",
  30: "#06362e",
  40: "#08443a",
  50: "#094d42",
  60: "#0a564a",
  70: "#0a6053",
  80: "#0b6a5b",
  90: "#22806f",
  100: "#3d9a88",
  110: "#55b09d",
  120: "#70c2b0",
  130: "#8dd0c1",
  140: "#abddd2",
  150: "#c9eae2",
  160: "#e6f5f1",
};
