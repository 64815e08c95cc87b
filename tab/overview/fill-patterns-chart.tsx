import { useStackChartStyles } from './stack-chart.styles.ts'

/** How the pieces of a picture are told apart without their colours: full, striped, crossed, dotted. */
export const FILLS = 4

/** What a piece is filled with; `base` makes the ids of one picture its own. */
export const fillOf = (base: string, at: number) => `url(#${base}-${at % FILLS})`

/** The patterns that `fillOf` names; of the theme's colours alone. */
export function FillPatternsChart({ base }: { base: string }) {
  const styles = useStackChartStyles()
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const
  const ground = <rect width={8} height={8} className={styles.ground} />
  return (
    <svg aria-hidden className={styles.defs}>
      <defs>
        <pattern id={`${base}-0`} {...size}>
          <rect width={8} height={8} className={styles.brand} />
        </pattern>
        <pattern id={`${base}-1`} {...size} patternTransform="rotate(45)">
          {ground}
          <line x1={2} x2={2} y1={0} y2={8} className={styles.brandLine} />
          <line x1={6} x2={6} y1={0} y2={8} className={styles.brandLine} />
        </pattern>
        <pattern id={`${base}-2`} {...size}>
          {ground}
          <path d="M0 0L8 8M8 0L0 8" className={styles.warnLine} />
        </pattern>
        <pattern id={`${base}-3`} {...size}>
          {ground}
          <circle cx={2} cy={2} r={1.5} className={styles.quiet} />
          <circle cx={6} cy={6} r={1.5} className={styles.quiet} />
        </pattern>
      </defs>
    </svg>
  )
}
