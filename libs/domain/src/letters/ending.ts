import { letterIdOf, type Letter, type LetterEnding, type LetterFacts, type LetterText } from './letter';
import { attachmentsOf, copiesOf } from './page-names';
import { namesReceiver, writtenDay } from './sheet';

type Ended = Extract<Letter, { status: 'recalled' | 'corrected' }>;

/** Named by what is unique of a letter, so that two who end it at once would begin the same one. */
export const successorOf = ({ facts }: Letter): string => letterIdOf(facts, facts.correction + 1);

/** The draft of the letter by which a letter that went out is recalled (撤回) or corrected (更正). */
export function endingLetter(letter: Letter): { readonly facts: LetterFacts; readonly text: LetterText } {
  if (letter.status !== 'recalled' && letter.status !== 'corrected')
    throw new Error(`a letter that is ${letter.status} has no other that ends it`);
  const how = letter.status === 'recalled' ? 'recall' : 'correct';
  return { facts: factsOf(letter, how), text: how === 'recall' ? recallText(letter) : correctedText(letter) };
}

/** Whoever got a copy gets one of the letter that ends it; what was attached is attached to a correction alone. */
function factsOf(letter: Ended, how: LetterEnding): LetterFacts {
  const { facts, number, successorId } = letter;
  const { letterId, correction, follows } = facts;
  const firstLetterId = follows?.firstLetterId ?? letterId;
  const page = { copies: copiesOf(letter), attachments: how === 'recall' ? [] : attachmentsOf(letter) };
  const next = { ...facts, ...page, letterId: successorId, correction: correction + 1 };
  const named = { ...next, follows: { how, letterId, number, firstLetterId } };
  return how === 'recall' ? { ...named, kind: '撤回函' } : named;
}

function recallText({ facts, text, number, issuedOn, endReason }: Ended): LetterText {
  return {
    title: `关于撤回${number}文件的函`,
    body: [
      `${facts.to}：`,
      `${writtenDay(issuedOn)}印发的《${text.title}》（${number}）现予撤回，请勿据以办理，无须回函。`,
      `撤回原因：${sentence(endReason)}`,
    ].join('\n'),
  };
}

/** The words stay as they were, to be put right, behind a paragraph that says what they replace. */
function correctedText({ facts, text, number, issuedOn, endReason }: Ended): LetterText {
  const [first = '', ...rest] = text.body.split('\n');
  const [receiver, words] = namesReceiver(first) ? [first, rest] : [`${facts.to}：`, [first, ...rest]];
  const said = `${writtenDay(issuedOn)}印发的${number}文件有误，现予更正，以本函为准，原函作废。更正原因：${sentence(endReason)}`;
  const { title, files } = text;
  return { title, body: [receiver, said, ...words].join('\n'), ...(files && { files }) };
}

const sentence = (reason: string): string => {
  const said = reason.trim().replaceAll(/\s*\n\s*/g, ' ');
  return /[。！？.!?]$/.test(said) ? said : `${said}。`;
};
