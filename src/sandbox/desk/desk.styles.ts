import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { lineAbove, lineBefore } from './lines.ts'

const NARROW = '@media (max-width: 640px)'

/** The page itself: as high as the window, and never scrolled as a whole. */
export const usePageStyles = makeStaticStyles({
  'html, body, #root': { blockSize: '100%', margin: 0 },
  body: { overflow: 'hidden' },
})

export const useDeskStyles = makeStyles({
  desk: {
    display: 'grid',
    gridTemplateRows: 'auto 1fr',
    gridTemplateColumns: 'auto 1fr',
    blockSize: '100dvh',
    backgroundColor: tokens.colorNeutralBackground4,
    [NARROW]: { gridTemplateColumns: '1fr', gridTemplateRows: 'auto 1fr auto' },
  },
  bar: { gridColumn: '1 / -1' },
  rail: { [NARROW]: { gridRow: 3 } },
  stage: {
    display: 'flex',
    minInlineSize: 0,
    minBlockSize: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    ...lineAbove,
    ...lineBefore,
    [NARROW]: { borderStartStartRadius: 0, borderInlineStartWidth: 0 },
  },
  table: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minBlockSize: 0,
    paddingBlock: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'auto',
  },
  phone: {
    display: 'flex',
    flexShrink: 0,
    boxSizing: 'content-box',
    inlineSize: '375px',
    blockSize: 'min(740px, 100%)',
    minBlockSize: 0,
    border: `10px solid ${tokens.colorNeutralForeground1}`,
    borderRadius: '36px',
    boxShadow: tokens.shadow28,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    marginBlock: 'auto',
  },
  waiting: { margin: 'auto' },
})
