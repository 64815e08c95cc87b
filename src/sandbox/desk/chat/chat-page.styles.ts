import { makeStyles, tokens } from '@fluentui/react-components'

export const useChatStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minInlineSize: 0, minBlockSize: 0 },
  conversation: {
    containerName: 'chat',
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minInlineSize: 0,
    minBlockSize: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})
