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
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'auto',
  },
  phone: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    boxSizing: 'content-box',
    inlineSize: '375px',
    blockSize: 'min(740px, calc(100% - 18px))',
    border: `9px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '40px',
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    marginBlock: 'auto',
  },
  speaker: {
    flexShrink: 0,
    inlineSize: '72px',
    blockSize: '5px',
    margin: `${tokens.spacingVerticalS} auto 0`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
  },
  waiting: { margin: 'auto' },
})
