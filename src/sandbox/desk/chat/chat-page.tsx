import { useMutation, useQueryClient } from '@tanstack/react-query'
import { control, type Person, type Pressing, Refused } from '../control-api.ts'
import { openLink } from '../open-link.ts'
import type { Place } from '../place.ts'
import { useChat, type useClock } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { ChatHeader } from './chat-header.tsx'
import { useChatStyles } from './chat-page.styles.ts'
import { Compose } from './compose.tsx'
import { Messages, type Said } from './messages.tsx'
import { NoMessages } from './no-messages.tsx'
import { Side } from './side.tsx'

type Props = {
  place: Place
  go: Go
  person: Person
  people: readonly Person[]
  clock: ReturnType<typeof useClock>
  compact: boolean
}

/** The conversation of one person with the bot. */
export function ChatPage({ place, go, person, people, clock, compact }: Props) {
  const styles = useChatStyles()
  const queries = useQueryClient()
  const email = person.email.toLowerCase()
  const chat = useChat(email)
  const messages = chat.data ?? []
  const again = () => queries.invalidateQueries({ queryKey: ['chat', email] })
  const saying = useMutation({ mutationFn: ({ text }: Said) => control.say(email, text), onSuccess: again })
  const open = (url: string) => openLink(url, go)
  return (
    <div className={styles.page}>
      {!compact && <Side {...{ go, person, people, clock, messages }} language={place.language} />}
      <div className={styles.conversation}>
        <ChatHeader email={email} />
        {chat.isSuccess && messages.length === 0 && !saying.isPending ? (
          <NoMessages person={person} clock={clock} />
        ) : (
          <Messages
            messages={messages}
            loading={chat.isPending}
            said={saying.isPending ? saying.variables : undefined}
            zone={person.timeZone}
            language={place.language}
            press={async (activityId, { title, verb, inputs }) => {
              const pressing = await control.press(email, { activityId, title, verb, inputs })
              await again()
              return wordsOf(pressing)
            }}
            open={open}
          />
        )}
        <Compose
          say={(text) => saying.mutateAsync({ text, after: messages.at(-1)?.id })}
          trouble={troubleOf(saying.error, chat.isError)}
          forget={() => saying.isError && saying.reset()}
        />
      </div>
    </div>
  )
}

/** What the bot says about a press instead of a new card, if it does; an answer that is an error is thrown. */
function wordsOf({ status, reply }: Pressing): string | null {
  if (status >= 400) throw new Refused(status, 'The bot answered with an error.')
  const { type, value } = (typeof reply === 'object' && reply !== null ? reply : {}) as Record<
    string,
    unknown
  >
  return type === 'application/vnd.microsoft.activity.message' && typeof value === 'string' ? value : null
}

function troubleOf(notSent: Error | null, notRead: boolean): string | null {
  if (notSent instanceof Refused && notSent.status === 409)
    return 'Counterpart is removed or blocked for you. Add it again in the menu above.'
  if (notSent) return 'This could not be sent. Please try again.'
  return notRead ? 'The conversation could not be read. Does the sandbox still run?' : null
}
