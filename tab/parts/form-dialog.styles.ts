import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const DANGER = {
  color: tokens.colorNeutralForegroundOnBrand,
  backgroundColor: tokens.colorStatusDangerBackground3,
}

export const useFormDialogStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  points: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  danger: {
    ...DANGER,
    ':hover': { ...DANGER, backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { ...DANGER, backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
})
