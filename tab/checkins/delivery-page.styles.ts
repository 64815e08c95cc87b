import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useDeliveryPageStyles = makeStyles({
  round: { gridTemplateColumns: 'auto 200px', columnGap: tokens.spacingHorizontalS },
  caption: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  problems: { margin: 0, padding: 0, listStyleType: 'none' },
  problem: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  reason: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  cure: { ...typographyStyles.body1, margin: 0 },
  bar: { display: 'flex', columnGap: tokens.spacingHorizontalXXS, height: '16px' },
  piece: { boxSizing: 'border-box', minWidth: '6px', borderRadius: tokens.borderRadiusSmall },
  // Striped, because in the contrast theme it would look like those that are answered.
  problemPiece: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerForeground1}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 3px, transparent 3px 6px)`,
  },
  waitingPiece: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}` },
  askedPiece: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  answeredPiece: {
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  quietPiece: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  group: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  groupName: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  swatch: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '12px',
    height: '12px',
    minWidth: '12px',
    borderRadius: tokens.borderRadiusSmall,
  },
  groupNumber: { ...typographyStyles.title2, margin: 0, fontVariantNumeric: 'tabular-nums' },
})
