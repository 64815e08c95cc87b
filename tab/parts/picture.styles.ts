import { type GriffelStyle, tokens, typographyStyles } from '@fluentui/react-components'

/** What all pictures have in common: their key, and what only screen readers read. */
export const PICTURE = {
  key: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  part: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
} satisfies Record<string, GriffelStyle>
