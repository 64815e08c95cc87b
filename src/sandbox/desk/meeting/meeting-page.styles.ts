import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBefore } from '../lines.ts'

export const useMeetingStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minBlockSize: 0, minInlineSize: 0, flexWrap: 'wrap' },
  stage: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    flexBasis: '240px',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  // As narrow as Teams draws it.
  side: {
    display: 'flex',
    flexDirection: 'column',
    inlineSize: '320px',
    maxInlineSize: '100%',
    minBlockSize: '320px',
    ...lineBefore,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
})
