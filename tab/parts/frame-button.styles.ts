import { createFocusOutlineStyle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const FORCED = '@media (forced-colors: active)'
const BORDER = `${tokens.strokeWidthThin} solid`

/** As Fluent's Button of medium size looks, secondary and subtle. */
export const useFrameButtonStyles = makeStyles({
  button: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    minWidth: '96px',
    margin: 0,
    padding: `5px ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${BORDER} ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${BORDER} ${tokens.colorNeutralStroke1Hover}`,
      [FORCED]: { color: 'Highlight', border: `${BORDER} Highlight` },
    },
    ':hover:active': {
      color: tokens.colorNeutralForeground1Pressed,
      backgroundColor: tokens.colorNeutralBackground1Pressed,
    },
    ...createFocusOutlineStyle(),
  },
  subtle: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorSubtleBackground,
    border: `${BORDER} transparent`,
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
      border: `${BORDER} transparent`,
      '& svg': { color: tokens.colorNeutralForeground2BrandHover, [FORCED]: { color: 'Highlight' } },
    },
    ':hover:active': {
      color: tokens.colorNeutralForeground2Pressed,
      backgroundColor: tokens.colorSubtleBackgroundPressed,
    },
  },
  icon: { minWidth: '32px', paddingInline: '5px' },
})
