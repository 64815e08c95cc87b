import { makeStyles } from '@fluentui/react-components'

export const useAnnouncementStyles = makeStyles({
  // While there is nothing to say it takes no room, and is still there to be listened to.
  announcement: { ':empty': { position: 'absolute' } },
})
