import type { ReactNode } from "react";

/** One icon of a conditional format's set; index 0 stands for the lowest values. Shapes differ as well as colours. */
export function ConditionalIcon(props: { set: string; index: number; className: string }): ReactNode {
  const { set, index, className } = props;
  const count = /^Four|^4/.test(set) ? 4 : /^Five|^5/.test(set) ? 5 : 3;
  const share = count > 1 ? index / (count - 1) : 1;
  const color = set.includes("Gray") ? "#767676" : scaleColor(share);
  return (
    <svg viewBox="0 0 16 16" className={className} aria-hidden data-icon={`${set} ${index}`}>
      {shape(set, share, index, count, color)}
    </svg>
  );
}

function scaleColor(share: number): string {
  if (share >= 0.99) return "#3A9D4B";
  return share <= 0.01 ? "#D64550" : share > 0.6 ? "#9BBB3A" : share < 0.4 ? "#E8833A" : "#EDB92E";
}

function shape(set: string, share: number, index: number, count: number, color: string): ReactNode {
  if (/Arrow|Triangle/.test(set)) {
    const turn = 180 - share * 180;
    return <path d="M8 1l6 7h-3.5v7h-5V8H2z" fill={color} transform={`rotate(${turn} 8 8)`} />;
  }
  if (set.includes("Flag")) return <path d="M3 1h1.5v14H3zM5 1.5l8.5 3.5L5 8.5z" fill={color} />;
  if (/Rating|Quarters|Boxes|Stars/.test(set)) {
    const width = 14 / count;
    return Array.from({ length: count }, (_, bar) => {
      const height = ((bar + 1) / count) * 13;
      const fill = bar <= index ? "#4472C4" : "#C9CDD6";
      return <rect key={bar} x={1 + bar * width} y={15 - height} width={width - 1} height={height} fill={fill} />;
    });
  }
  if (/Sign|Symbol/.test(set)) {
    const mark = share >= 0.99 ? "M4 8.5l2.7 2.7L12 5.5" : share <= 0.01 ? "M5 5l6 6M11 5l-6 6" : "M8 3.5v5.5M8 11v1.5";
    return (
      <>
        {/Circled|Sign/.test(set) || set.endsWith("Symbols") ? <circle cx="8" cy="8" r="7" fill={color} /> : null}
        <path d={mark} stroke={set.includes("Symbols2") ? color : "#FFFFFF"} strokeWidth="2" fill="none" />
      </>
    );
  }
  return (
    <>
      {/Rimmed|Lights2/.test(set) && <rect width="16" height="16" rx="2" fill="#404040" />}
      <circle cx="8" cy="8" r="6" fill={color} />
    </>
  );
}
