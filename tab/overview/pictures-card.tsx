import { Flag20Regular, Video20Regular } from '@fluentui/react-icons'
import type { Pictures } from '../../src/contract/pictures.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { PanelWaiting } from '../parts/panel-waiting.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useShortListStyles } from './short-list.styles.ts'
import { monthColumns } from './stack.ts'
import { StackCard } from './stack-card.tsx'
import { usePictures } from './use-overview.ts'

/** Whether departments visit together, and whether promises are kept, month by month (4.3). */
export function PicturesCard({ view }: { view: OverviewView }) {
  const text = useLanguage().text.overview
  const answer = usePictures(view)
  const { data } = answer
  if (!data)
    return (
      <>
        <PanelWaiting title={text.mix} answer={answer} />
        <PanelWaiting title={text.kept} answer={answer} />
      </>
    )
  return (
    <>
      <VisitsPicture pictures={data} />
      <PromisesPicture pictures={data} />
    </>
  )
}

function VisitsPicture({ pictures: { months, visits, departments } }: { pictures: Pictures }) {
  const styles = useShortListStyles()
  const { text: all, locale } = useLanguage()
  const text = all.overview
  const who = departments.map((one) => text.feelPart(one.department, one.visits))
  return (
    <StackCard
      stack={{
        title: text.mix,
        pieces: text.mixPieces,
        columns: monthColumns(months, locale, (at) => {
          const { one = 0, two = 0, more = 0 } = visits[at] ?? {}
          return [more, two, one]
        }),
      }}
      hint={text.mixHint}
      empty={{ icon: <Video20Regular />, title: text.noMix, text: text.noMixText }}
    >
      {who.length > 0 && <p className={styles.quiet}>{text.mixWho(sayList(who, locale))}</p>}
    </StackCard>
  )
}

function PromisesPicture({ pictures: { months, promises } }: { pictures: Pictures }) {
  const { text: all, locale } = useLanguage()
  const text = all.overview
  return (
    <StackCard
      stack={{
        title: text.kept,
        pieces: text.keptPieces,
        columns: monthColumns(months, locale, (at) => {
          const one = promises[at]
          return one ? [one.kept, one.keptLate, one.late, one.open] : null
        }),
      }}
      hint={text.keptHint}
      empty={
        promises.every((one) => one === null)
          ? { icon: <Flag20Regular />, title: text.notTold, text: text.notToldText }
          : { icon: <Flag20Regular />, title: text.noKept, text: text.noneLateText }
      }
    />
  )
}
