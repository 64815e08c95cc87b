import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import { LANGUAGES, type Place } from '../place.ts'
import type { Go } from '../use-place.ts'

/** The language that Teams tells the tab. */
export function LanguageMenu({ place, go }: { place: Place; go: Go }) {
  return (
    <Menu
      checkedValues={{ language: [place.language] }}
      onCheckedValueChange={(_, { checkedItems }) => go({ language: checkedItems[0] ?? 'en' })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Language of Teams" relationship="description">
          <MenuButton size="small" appearance="subtle" icon={<LocalLanguageRegular />}>
            {place.language.toUpperCase()}
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map(({ tag, name }) => (
            <MenuItemRadio key={tag} name="language" value={tag}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
