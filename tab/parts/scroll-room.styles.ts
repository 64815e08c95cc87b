import { makeStyles, tokens } from '@fluentui/react-components'

export const useScrollRoomStyles = makeStyles({
  room: {
    // What only screen readers read is laid out from here, and not beyond the edge of the page.
    position: 'relative',
    minWidth: 0,
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})
