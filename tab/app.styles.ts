import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'

/** As one text: of a media query among rules nothing would be left. */
export const usePlainStyles = makeStaticStyles(`
  body { margin: 0; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`)

export const useAppStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  // A lost connection is said where people are, however far down.
  top: { position: 'sticky', insetBlockStart: 0, zIndex: 2 },
  content: { ':focus': { outlineStyle: 'none' } },
})
