import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 479px)'
export const useFacesStyles = makeStyles({
  faces: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    [PHONE]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  legend: { ...typographyStyles.body1, padding: 0, paddingBottom: tokens.spacingVerticalXXS },
  face: {
    ...typographyStyles.caption1,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
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
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
  },
  other: {
    gridColumn: '1 / -1',
    paddingBlock: tokens.spacingVerticalXS,
    [PHONE]: { gridColumn: 'auto', justifyContent: 'center' },
  },
  picture: { width: '28px', height: '28px' },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
})
