// Sentences out of common words, the same ones in every run.
const WORDS = `about after again air all along also always and another any around ask away back bank because been before
began being below between boat both bridge bring brought called came can carry change children city close clear come could
country cut day did different does done door down during each early east end enough even evening every eye far feet few
find first follow food for form found four friend from gave give glass go good great green ground grow had half hand harbour
hard has have he head hear help her here high him his home hour house how idea if in into is it just keep kind knew know
land large last late leave left letter life light like line list little live long look made make many map mark mean mile
might more morning most mother mountain move much must name near need never new next night north not note now number of off
often old on once one only open or order other our out over own page paper part people picture place plan plant play point
port put quay question quick quite rain reach read real rest right river road rock room round run said same saw school sea
second see seem sentence set several she ship short should show side sing small snow some song soon sound south spell stand
start state station stay still stop storm story street such sun sure table take talk tell than that the their them then
there these they thing think this those thought three through tide time to together told too took town travel tree turn two
under until up upon us use very voice wait walk want was watch water way we week weight well went were west wet what wheel
when where which while white who whole why will wind with without wood word work world would write year yes yet you young`
  .split(/\s+/);

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes with that chance: so many words, a sentence, a paragraph. */
export function writer(next) {
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  const words = (least, most = least) => Array.from({ length: between(least, most) }, () => WORDS[between(0, WORDS.length - 1)]).join(" ");
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const sentence = (least = 8, most = 20) => `${capital(words(least, most))}.`;
  return {
    words,
    title: (count) => capital(words(count)),
    sentence,
    paragraph: () => Array.from({ length: between(2, 3) }, () => sentence()).join(" "),
  };
}
