import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  type Input,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards'
import { HOST_CONFIG } from './host-config.ts'
import { type Kept, withKept } from './kept-words.ts'
import { readMarkdown, toHtml } from './markdown.ts'

export type Pressed = {
  title: string
  verb: string | undefined
  inputs: Record<string, string>
  /** What was pressed, to show on it that something happens. */
  element: HTMLElement | undefined
}
export type Needs = { press: (pressed: Pressed) => void; open: (url: string) => void }

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(readMarkdown(text, false))
  result.didProcess = true
}

/** A card on the page. */
export type Drawn = {
  element: HTMLElement
  /** What was done to it since the bot sent it. */
  kept: () => Kept
  /** The input that has the focus, by the id that the card gives it, and what is selected in it. */
  focused: () => Focused | null
  focus: (focused: Focused) => boolean
}
export type Focused = { id: string; from: number | null; to: number | null }

/** Draws a card with its buttons live, and with what is kept of the one before it. Throws when it is no card. */
export function drawCard(content: object, { press, open }: Needs, before: Kept): Drawn {
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(HOST_CONFIG)
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) open(action.url)
    if (action instanceof SubmitAction || action instanceof ExecuteAction) press(pressedOf(action))
  }
  card.onAnchorClicked = (_, anchor) => {
    open(anchor.href)
    return true
  }
  card.parse(withKept(content, before))
  const drawn = card.render()
  if (!drawn) throw new Error('an empty card')
  makeIdsUnique(drawn)
  const visible = { ...before.visible }
  card.onElementVisibilityChanged = (element) => {
    if (element.id) visible[element.id] = element.isVisible
    queueMicrotask(() => tellExpanded(drawn))
  }
  tellExpanded(drawn)
  for (const button of drawn.querySelectorAll<HTMLElement>('.expandable'))
    if (before.open.includes(button.textContent ?? '')) button.click()
  const inputs = () => card.getAllInputs().filter(({ id }) => id !== undefined)
  return {
    element: drawn,
    kept: () => ({
      values: typed(
        Object.fromEntries(
          inputs()
            .filter((input) => input.isDirty() || (input.id ?? '') in before.values)
            .map((input) => [input.id, input]),
        ),
      ),
      visible,
      open: [...drawn.querySelectorAll('.expandable[aria-expanded="true"]')].map(
        (button) => button.textContent ?? '',
      ),
    }),
    focused: () =>
      focusedOf(inputs().find((input) => input.renderedElement?.contains(document.activeElement))),
    focus: (focused) =>
      focusOn(
        inputs().find(({ id }) => id === focused.id),
        focused,
      ),
  }
}

function focusedOf(input: Input | undefined): Focused | null {
  if (!input?.id) return null
  const field = document.activeElement
  const [from, to] = isText(field) ? [field.selectionStart, field.selectionEnd] : [null, null]
  return { id: input.id, from, to }
}

function focusOn(input: Input | undefined, { from, to }: Focused): boolean {
  const field = input?.renderedElement?.querySelector<HTMLElement>('input, textarea, select')
  field?.focus({ preventScroll: true })
  if (field && isText(field) && from !== null) field.setSelectionRange(from, to)
  return field !== undefined && field !== null
}

const isText = (field: Element | null): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')

let cardsDrawn = 0

/** Ids that the card brings may stand on several cards of one chat; those of the package are unique already. */
function makeIdsUnique(drawn: HTMLElement): void {
  const prefix = `card${++cardsDrawn}-`
  for (const element of drawn.querySelectorAll('[id]'))
    if (!/^(__)?ac-/.test(element.id)) element.id = prefix + element.id
  for (const button of drawn.querySelectorAll('button[aria-controls]:not(.expandable)')) {
    const ids = (button.getAttribute('aria-controls') ?? '').split(' ')
    button.setAttribute('aria-controls', ids.map((id) => prefix + id).join(' '))
  }
}

/** The package says on what a button shows that it is expanded; it has to be said on the button. */
function tellExpanded(drawn: HTMLElement): void {
  for (const button of drawn.querySelectorAll('button[aria-controls]:not(.expandable)')) {
    const shown = (button.getAttribute('aria-controls') ?? '')
      .split(' ')
      .map((id) => drawn.querySelector<HTMLElement>(`#${CSS.escape(id)}`))
    for (const element of shown) element?.removeAttribute('aria-expanded')
    button.setAttribute('aria-expanded', String(shown.some((element) => element?.style.display !== 'none')))
  }
}

function pressedOf(action: SubmitAction | ExecuteAction): Pressed {
  return {
    title: action.title ?? '',
    verb: action instanceof ExecuteAction ? action.verb : undefined,
    inputs: typed(action.getReferencedInputs() ?? {}),
    element: action.renderedElement ?? parentElement(action),
  }
}

/** Text for every input, empty ones too, so that what somebody cleared is cleared. */
const typed = (inputs: Record<string, Input>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([id, input]) => [id, input.isSet() ? String(input.value) : '']),
  )

/** A selectAction has no element of its own: what holds it was pressed. */
const parentElement = (action: Action) => action.parent?.renderedElement
