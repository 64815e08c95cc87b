import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 639px)'
const SMALL = '@media (max-width: 479px)'
const GAP = {
  paddingInlineEnd: tokens.spacingHorizontalXL,
  [PHONE]: { paddingInlineEnd: tokens.spacingHorizontalM },
}

/** A plain table: quiet lines, numbers at the end. */
export const useTableStyles = makeStyles({
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  /** No word is broken to fit, and with `lines` no line is. */
  words: { '& td': { overflowWrap: 'break-word' } },
  lines: { minWidth: 'max-content' },
  stacks: {
    '& tr': { breakInside: 'avoid' },
    [SMALL]: {
      '& thead': { position: 'absolute', clipPath: 'inset(50%)' },
      '& tr': {
        display: 'block',
        paddingBlock: tokens.spacingVerticalS,
        borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      },
      '& td': {
        display: 'block',
        paddingBlock: tokens.spacingVerticalXXS,
        paddingInlineEnd: 0,
        borderBottomStyle: 'none',
        overflowWrap: 'anywhere',
      },
      '& td:first-child': { fontWeight: tokens.fontWeightSemibold },
    },
  },
  head: {
    ...typographyStyles.caption1Strong,
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    ...GAP,
    color: tokens.colorNeutralForeground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    ...GAP,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  number: {
    width: '1%',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [PHONE]: { whiteSpace: 'normal' },
  },
})
