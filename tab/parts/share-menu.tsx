import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { canShare, copyText, share } from '../teams.ts'
import { Announcement } from './announcement.tsx'
import { useText } from './language.ts'
import { subPageOf, type View } from './route.ts'
import { plainLink, teamsLink } from './share-link.ts'

type Said = 'copied' | 'failed' | undefined

/** Copies a link to a view: one that opens it inside Teams, or its plain address (4.1). */
export function ShareMenu({ view, className }: { view: View; className?: string }) {
  const text = useText().share
  const [said, setSaid] = useState<Said>()
  const copy = (link: string) =>
    copyText(link).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  const deep = teamsLink(view)
  const forTeams = () => {
    setSaid(undefined)
    if (deep) return void copy(deep)
    share({ subPage: subPageOf(view), label: document.title })
  }
  return (
    <>
      <Menu defaultOpen onOpenChange={() => setSaid(undefined)}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<Link20Regular />} className={className}>
            {said === 'copied' ? text.copied : text.action}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(deep || canShare()) && <MenuItem onClick={forTeams}>{text.forTeams}</MenuItem>}
            <MenuItem onClick={() => void copy(plainLink(view))}>{text.plain}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Announcement>{said && <span>{said === 'copied' ? text.copied : text.failed}</span>}</Announcement>
    </>
  )
}
