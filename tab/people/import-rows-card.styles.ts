import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 639px)'
const NARROW = '@media (max-width: 799px)'
export const useImportRowsStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
    [PHONE]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  legend: { padding: 0, clipPath: 'inset(50%)', position: 'absolute' },
  filter: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':has(:focus-visible)': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  none: {
    cursor: 'default',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':hover': { color: 'inherit', backgroundColor: 'transparent' },
  },
  chosenFilter: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
  },
  radio: { position: 'absolute', opacity: 0 },
  filterName: { ...typographyStyles.caption1 },
  filterNumber: { ...typographyStyles.subtitle1, fontVariantNumeric: 'tabular-nums' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, maxWidth: '360px', [PHONE]: { maxWidth: '100%', flexBasis: '100%' } },
  meaning: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
  line: {
    width: '1%',
    minWidth: '40px',
    // A number of five digits stays on one line.
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  rowWithState: {
    gridTemplateColumns: '88px minmax(0, 2fr) minmax(0, 3fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  says: { display: 'flex', flexDirection: 'column' },
})
