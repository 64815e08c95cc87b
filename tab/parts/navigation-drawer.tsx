import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  mergeClasses,
  OverlayDrawer,
} from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { destinationsFor } from './destinations.ts'
import { useText } from './language.ts'
import { useNavigationStyles } from './navigation.styles.ts'
import type { View } from './route.ts'
import { useMe } from './use-answer.ts'
import { useViewLink } from './use-view.ts'

/** The pages, on a phone. Choosing one closes it. */
export function NavigationDrawer({
  view,
  open,
  onClose,
}: {
  view: View
  open: boolean
  onClose: () => void
}) {
  const styles = useNavigationStyles()
  const text = useText()
  const destinations = destinationsFor(useMe().data?.roles ?? [])
  return (
    <OverlayDrawer
      open={open}
      onOpenChange={(_, data) => data.open || onClose()}
      position="start"
      size="small"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={text.nav.close}
              onClick={onClose}
            />
          }
        >
          {text.product}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={text.nav.label}>
          <ul className={styles.drawerList}>
            {destinations.map(({ view: to, name, covers }) => (
              <li key={name}>
                <DrawerLink
                  to={to}
                  current={covers.includes(view.page)}
                  name={text.nav[name]}
                  onChosen={onClose}
                />
              </li>
            ))}
          </ul>
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  )
}

type LinkProps = { to: View; current: boolean; name: string; onChosen: () => void }
function DrawerLink({ to, current, name, onChosen }: LinkProps) {
  const styles = useNavigationStyles()
  const { href, onClick } = useViewLink(to)
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={mergeClasses(styles.drawerLink, current && styles.drawerCurrent)}
      onClick={(event) => {
        onChosen()
        onClick(event)
      }}
    >
      {name}
    </a>
  )
}
