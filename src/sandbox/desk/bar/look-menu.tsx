import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { OptionsRegular } from '@fluentui/react-icons'
import { LANGUAGES, type Place, type Theme, type Width } from '../place.ts'
import type { Go } from '../use-place.ts'
import { THEME_LOOKS, WIDTH_LOOKS } from './looks.tsx'

/** The same choices in one menu, where the bar has no room for buttons. */
export function LookMenu({ place, go, narrow }: { place: Place; go: Go; narrow: boolean }) {
  return (
    <Menu
      checkedValues={{ theme: [place.theme], width: [place.width], language: [place.language] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        if (name === 'theme') go({ theme: chosen as Theme })
        if (name === 'width') go({ width: chosen as Width })
        if (name === 'language') go({ language: chosen })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Theme, language and width" relationship="label">
          <Button appearance="subtle" icon={<OptionsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Theme</MenuGroupHeader>
            {THEME_LOOKS.map(({ value, label, icon }) => (
              <MenuItemRadio key={value} name="theme" value={value} icon={icon}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {!narrow && (
            <MenuGroup>
              <MenuDivider />
              <MenuGroupHeader>Width</MenuGroupHeader>
              {WIDTH_LOOKS.map(({ value, label, icon }) => (
                <MenuItemRadio key={value} name="width" value={value} icon={icon}>
                  {label}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          <MenuGroup>
            <MenuDivider />
            <MenuGroupHeader>Language of Teams</MenuGroupHeader>
            {LANGUAGES.map(({ tag, name }) => (
              <MenuItemRadio key={tag} name="language" value={tag}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
