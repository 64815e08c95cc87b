import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'

export const usePlainStyles = makeStaticStyles({
  body: { margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms', transitionDuration: '0.01ms' },
  },
})

export const useAppStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  // A lost connection is said where people are, however far down.
  top: { position: 'sticky', insetBlockStart: 0, zIndex: 2 },
  content: { ':focus': { outlineStyle: 'none' } },
})
