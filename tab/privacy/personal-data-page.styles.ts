import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const usePersonalDataPageStyles = makeStyles({
  ...twoColumns,
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  field: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none' },
  },
  who: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { ...typographyStyles.body1Strong },
})
