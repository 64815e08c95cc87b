/** What customers read in Spanish; they are addressed with usted. */

import { answer } from './answers/es.ts'
import type { GuestTexts } from './en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/es.ts'

const functions: GuestTexts['functions'] = {
  finance: 'finanzas',
  operations: 'operaciones',
  logistics: 'logística',
  it: 'informática',
  sales: 'ventas',
  procurement: 'compras',
  quality: 'calidad',
  hr: 'recursos humanos',
  legal: 'asuntos jurídicos',
  marketing: 'marketing',
  'r&d': 'investigación y desarrollo',
  'customer service': 'atención al cliente',
  production: 'producción',
  management: 'dirección',
  administration: 'administración',
  other: 'otras tareas',
}

const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} en ${organisation},` : `${employee}, de ${organisation},`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `Si hay otra persona más adecuada para estas conversaciones, díganoslo aquí:\n${links.somebodyElse}`,
    `Si prefiere que no le contactemos de esta forma, basta con indicarlo aquí y no lo haremos:\n${links.pleaseDont}`,
    `Ambos enlaces son válidos hasta el ${links.until}.`,
  )

export const es: GuestTexts = {
  functions,
  frame: {
    asks: (name, organisation) => `${name}, de ${organisation}, le ha enviado el enlace a esta página.`,
    linkEnds: (day) => `El enlace es válido hasta el ${day}.`,
    changesNothing: 'Abrir esta página no cambia nada.',
    deadTitle: 'Este enlace ya no es válido',
    dead: (organisation) =>
      `Ha caducado o se ha sustituido por otro más reciente. Si aun así desea decirnos algo, responda al correo con el que ${organisation} se lo envió.`,
    overTitle: 'Esta consulta ha terminado',
    tooOftenTitle: 'Un momento, por favor',
    tooOften: 'Esta página se acaba de abrir demasiadas veces. Vuelva a intentarlo dentro de un minuto.',
    thanks: 'Muchas gracias',
    optional: 'opcional',
    send: 'Enviar',
    back: 'Volver',
  },
  introduction: {
    subject: ({ employee, organisation }) => `${employee}, su persona de contacto en ${organisation}`,
    text: (m) =>
      paragraphs(
        `Buenos días, ${m.contact}:`,
        m.self
          ? `Soy ${who(m)} y me gustaría ser su persona de contacto habitual con nosotros.`
          : `Me complace presentarle a ${who(m)} como su persona de contacto habitual con nosotros.`,
        m.does && `Lo que ${m.self ? 'hago' : `hace ${m.employee}`} para ${m.customer}: ${m.does}`,
        m.job &&
          (m.self
            ? `Por qué nosotros: trabajamos en el mismo ámbito (${functions[m.job]}).`
            : `Por qué ustedes: trabajan en el mismo ámbito (${functions[m.job]}).`),
        `${m.self ? 'Me gustaría' : `A ${m.employee} le gustaría`} hablar con usted aproximadamente una vez al mes, brevemente y cuando le venga bien: sobre lo que va bien, lo que podría mejorar y lo que tiene previsto.`,
        `No tiene que hacer nada: ${m.self ? 'me pondré' : `${m.employee} se pondrá`} en contacto con usted.`,
        answers(m),
        signature('Un cordial saludo,', m.sender),
      ),
    title: (organisation) => `Su persona de contacto en ${organisation}`,
    why: (m) =>
      `A ${who(m)} le gustaría hablar con usted aproximadamente una vez al mes, para saber qué va bien, qué podría mejorar y qué tiene previsto. Si le parece bien, no tiene que hacer nada aquí.`,
    whoSees: (m) =>
      `Su respuesta la verán ${m.employee} y las personas de ${m.organisation} que atienden a ${m.customer}.`,
    somebodyElse: {
      title: 'Hay otra persona más adecuada',
      text: (employee) =>
        `En ese caso, ${employee} no le contactará y nosotros veremos con quién podemos hablar.`,
      label: 'Nombre y correo electrónico de esa persona (opcional)',
      send: 'Proponer a otra persona',
      done: (employee) =>
        `${employee} no le contactará por este motivo. Nosotros veremos con quién podemos hablar.`,
    },
    pleaseDont: {
      title: 'Por favor, no me contacten',
      text: 'En ese caso, no le pediremos más conversaciones de este tipo ni le invitaremos a reuniones, y le retiraremos de las ya acordadas.',
      send: 'Por favor, no me contacten',
      done: 'No le pediremos más conversaciones de este tipo ni le invitaremos a reuniones, y le retiramos de las ya acordadas.',
    },
    over: 'Entretanto, estas conversaciones han terminado; no tiene que hacer nada.',
  },
  handover: {
    newColleague: {
      subject: ({ employee, organisation }) => `${employee}, su nueva persona de contacto en ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Buenos días, ${m.contact}:`,
          m.self
            ? `Soy ${who(m)} y a partir de ahora tomo el relevo de ${m.from} como su persona de contacto habitual con nosotros.`
            : `A partir de ahora, ${who(m)} toma el relevo de ${m.from} como su persona de contacto habitual con nosotros.`,
          `Lo que han hablado hasta ahora, lo que le prometimos y las reuniones ya acordadas siguen adelante ${m.self ? 'conmigo' : `con ${m.employee}`}.`,
          `No tiene que hacer nada: ${m.self ? 'me pondré' : `${m.employee} se pondrá`} en contacto con usted.`,
          signature('Un cordial saludo,', m.sender),
        ),
    },
    newContact: {
      subject: ({ employee, organisation }) => `${employee}, su persona de contacto en ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Buenos días, ${m.contact}:`,
          m.self
            ? `Soy ${who(m)} y hasta ahora he hablado con ${m.from} aproximadamente una vez al mes. Me gustaría continuar con usted.`
            : `Hasta ahora, ${who(m)} ha hablado con ${m.from} aproximadamente una vez al mes. A ${m.employee} le gustaría continuar con usted.`,
          'Son conversaciones breves, cuando le venga bien: sobre lo que va bien, lo que podría mejorar y lo que tiene previsto.',
          `No tiene que hacer nada: ${m.self ? 'me pondré' : `${m.employee} se pondrá`} en contacto con usted.`,
          answers(m),
          signature('Un cordial saludo,', m.sender),
        ),
    },
  },
  meeting: {
    subject: (customer) => `Reunión conjunta por vídeo: ${customer}`,
    agenda: (customer) =>
      [
        `Qué ha cambiado en ${customer} desde nuestra última conversación`,
        'Planes, preocupaciones y deseos para los próximos meses',
        'Qué prometimos la última vez, y cómo ha ido',
        'Qué viene ahora, y quién se encarga',
      ].join('\n'),
    talkSubject: (employee, contact) => `${employee} y ${contact}`,
    talkAgenda: () => 'Una conversación breve sin diapositivas: sus planes, sus preocupaciones, sus deseos.',
  },
  poll,
  answer,
  team: {
    title: (organisation) => `Su equipo en ${organisation}`,
    lead: (organisation, customer) =>
      `Estas son las personas de ${organisation} que trabajan para ${customer} y lo que cada una hace por ustedes. Así sabe a quién dirigirse.`,
    nobody: 'De momento no figura nadie aquí. Pregunte a la persona que le envió esta página.',
    noTracking: 'Esta página no instala cookies ni registra quién la abre.',
  },
}
