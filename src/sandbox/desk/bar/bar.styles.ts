import { makeStyles, tokens } from '@fluentui/react-components'

const NARROW = '@media (max-width: 640px)'

export const useBarStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minBlockSize: '52px',
    paddingInline: tokens.spacingHorizontalM,
    [NARROW]: {
      gridTemplateColumns: 'auto 1fr auto',
      gap: tokens.spacingHorizontalXS,
      paddingInline: tokens.spacingHorizontalS,
    },
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minInlineSize: 0 },
  middle: { justifySelf: 'center', minInlineSize: 0, [NARROW]: { justifySelf: 'start' } },
  end: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    minInlineSize: 0,
  },
})
