// A small set of intents of our own, to see that the engine learns at all. How well it learns is measured by `npm run eval`.

const phrases: Readonly<Record<string, readonly string[]>> = {
  "water-plants": [
    "please water the plants in my office",
    "the ficus by the window needs water",
    "can someone take care of the flowers while I am away",
    "the plants on our floor are drying out",
    "who waters the greenery in the lobby",
    "my orchid is thirsty",
  ],
  "fix-bicycle": [
    "my bike has a flat tire",
    "the chain came off my bicycle",
    "I need the brakes on the company bike repaired",
    "the gears of bicycle 12 are stuck",
    "there is a puncture in the rear wheel",
    "bike light does not work any more",
  ],
  "order-cake": [
    "order a birthday cake for Maria",
    "we need a chocolate cake for the team party",
    "can you get something sweet for the farewell on Friday",
    "a cheesecake for twelve people please",
    "I would like to have a cake delivered to reception",
    "cupcakes for the anniversary",
  ],
  "borrow-telescope": [
    "I want to borrow the telescope this weekend",
    "is the telescope free on Saturday night",
    "reserve the big telescope for stargazing",
    "may I take the observatory's scope home",
    "lend me the telescope for the eclipse",
    "book the telescope to look at Saturn",
  ],
};

export const examples = Object.entries(phrases).flatMap(([label, texts]) => texts.map((text) => ({ label, text })));

export const questions: readonly { label: string; text: string }[] = [
  { label: "water-plants", text: "could you give the plants at my desk some water" },
  { label: "fix-bicycle", text: "the front tire of my bicycle is flat again" },
  { label: "order-cake", text: "please order a strawberry cake for our party" },
  { label: "borrow-telescope", text: "can I have the telescope on Sunday" },
];

export const strangers: readonly string[] = [
  "what is the capital of Mongolia",
  "my knee hurts when I run",
  "the contract with the bank expires in June",
];
