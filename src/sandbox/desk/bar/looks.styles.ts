import { makeStyles, tokens } from '@fluentui/react-components'

const plain = { margin: 0, padding: 0, border: 'none', minInlineSize: 0 } as const

export const useLookStyles = makeStyles({
  row: { ...plain, display: 'flex', gap: '2px' },
  column: { ...plain, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  wide: { justifyContent: 'flex-start', inlineSize: '100%' },
  line: { inlineSize: '1px', blockSize: '20px', backgroundColor: tokens.colorNeutralStroke2 },
  surface: { display: 'grid', rowGap: tokens.spacingVerticalL, minInlineSize: '200px' },
  language: { minInlineSize: 0 },
})
