/** What people may say about one thing, as clauses without a first capital or a final stop. */
export interface Topic {
  topic: string;
  about: "work" | "product";
  praise: readonly string[];
  blame: readonly string[];

  /** Neither: facts and remarks. */
  plain: readonly string[];

  /** Praise in words of blame, and blame in words of praise: what a count of words gets wrong. */
  turnedPraise: readonly string[];
  turnedBlame: readonly string[];
}

/** Phrases for comments, all written for this book. */
export const topics: readonly Topic[] = [
  {
    topic: "manager",
    about: "work",
    praise: [
      "my manager listens and follows up",
      "my manager gives clear and fair feedback",
      "our lead trusts us and backs us up",
      "my supervisor explains why we do things",
      "my manager notices good work"
    ],
    blame: [
      "my manager ignores every suggestion",
      "our lead changes plans without telling anyone",
      "my supervisor plays favourites",
      "my manager is never there when it matters",
      "feedback from my manager is rare and vague"
    ],
    plain: ["I report to a new manager since March", "our lead moved to another floor", "my manager works in Lyon"],
    turnedPraise: ["my manager never ignores a problem", "no favourites in our team any more"],
    turnedBlame: ["my manager is not fair to everyone", "clear feedback is not what I get here"]
  },
  {
    topic: "pay",
    about: "work",
    praise: [
      "the pay is fair for the work",
      "the bonus was a pleasant surprise",
      "pay rises are explained well",
      "the benefits are generous",
      "my salary keeps up with prices"
    ],
    blame: [
      "the pay is below the market",
      "the bonus rules are a mystery and feel unfair",
      "my salary has not moved for years",
      "new people earn more than we do",
      "benefits were cut again"
    ],
    plain: ["pay day is the 25th", "the bonus is paid in spring", "I moved to pay grade six"],
    turnedPraise: ["the pay is not below the market any more", "no unfair surprises in the bonus this year"],
    turnedBlame: ["the pay is not what I would call generous", "a fair salary would be a pleasant surprise"]
  },
  {
    topic: "workload",
    about: "work",
    praise: [
      "the workload is steady and realistic",
      "I get home on time most days",
      "deadlines leave room for good work",
      "the new shift plan gives us room to breathe",
      "we have enough people on every shift"
    ],
    blame: [
      "the workload is crushing",
      "overtime has become normal",
      "deadlines are set by people who do not do the work",
      "we are two people short on every shift",
      "I am exhausted by Wednesday"
    ],
    plain: ["we work in three shifts", "most of the work comes at month end", "I handle about thirty cases a week"],
    turnedPraise: ["overtime is no longer normal", "nobody is exhausted by Wednesday now"],
    turnedBlame: ["a realistic workload is not in sight", "I never get home on time"]
  },
  {
    topic: "team",
    about: "work",
    praise: [
      "people here help each other",
      "our team solves problems together",
      "colleagues share what they know",
      "new people are made welcome",
      "we can disagree and still laugh"
    ],
    blame: [
      "people guard what they know",
      "two groups in the team do not talk to each other",
      "gossip travels faster than news",
      "new people are left alone",
      "every mistake turns into blame"
    ],
    plain: ["there are nine of us in the team", "half the team sits in another town", "the team was renamed in May"],
    turnedPraise: ["mistakes do not turn into blame here", "nobody is left alone in this team"],
    turnedBlame: ["people do not help each other", "I do not feel welcome in this team"]
  },
  {
    topic: "growth",
    about: "work",
    praise: [
      "the training was practical and well run",
      "I learn something new every month",
      "there is a clear way to the next step",
      "mentoring here is excellent",
      "I could change jobs inside the company"
    ],
    blame: [
      "the training was a waste of a day",
      "there is nowhere to go from here",
      "courses are promised and then cancelled",
      "promotions go to the loudest",
      "I have stopped learning"
    ],
    plain: ["the course takes two days", "training is booked on the portal", "I took part in the first round"],
    turnedPraise: ["not a waste of a day this time", "courses are no longer cancelled"],
    turnedBlame: ["the training was neither practical nor well run", "a clear next step is not to be found"]
  },
  {
    topic: "tools",
    about: "work",
    praise: [
      "the new planner saves me an hour a day",
      "the laptop is fast and reliable",
      "the search finds what I need",
      "the help desk answers within minutes",
      "the booking tool is a pleasure to use"
    ],
    blame: [
      "the new planner crashes twice a day",
      "the laptop is slow and loud",
      "the search never finds what I need",
      "the help desk closes tickets without an answer",
      "the booking tool loses my entries"
    ],
    plain: ["the planner was updated last week", "we use two booking tools", "the help desk has a new number"],
    turnedPraise: ["the planner does not crash any more", "no slow or broken laptops left in our office"],
    turnedBlame: ["the planner is anything but fast", "reliable is not a word I would use for the search"]
  },
  {
    topic: "battery",
    about: "product",
    praise: [
      "the battery lasts two full days",
      "it charges in half an hour",
      "the battery beats my old one by hours",
      "I forget that it needs charging",
      "still at half after a long flight"
    ],
    blame: [
      "the battery is flat by noon",
      "charging takes all night",
      "the battery swelled after a month",
      "it dies without a warning",
      "the charger gets hot and smells"
    ],
    plain: ["it came half charged", "the battery can be taken out", "it charges by a round plug"],
    turnedPraise: ["the battery never dies on me", "not flat by noon like the last one"],
    turnedBlame: ["two full days, they said, and it is not even one", "the battery does not last"]
  },
  {
    topic: "delivery",
    about: "product",
    praise: [
      "it arrived a day early and well packed",
      "delivery was quick and friendly",
      "the parcel came exactly when promised",
      "easy to track all the way",
      "careful packing and no plastic"
    ],
    blame: [
      "delivery took three weeks",
      "the box arrived crushed",
      "the parcel was left in the rain",
      "the wrong colour came twice",
      "a screw was missing from the box"
    ],
    plain: ["it came in two boxes", "delivered by a neighbour", "I picked it up at the shop"],
    turnedPraise: ["nothing was missing and nothing was crushed", "no wrong parts this time"],
    turnedBlame: ["quick delivery is not how I would put it", "it was not packed well"]
  },
  {
    topic: "sound",
    about: "product",
    praise: [
      "the sound is warm and clear",
      "voices are easy to follow on calls",
      "the bass is deep without being heavy",
      "it keeps the street noise out",
      "music sounds alive again"
    ],
    blame: [
      "the sound is thin and harsh",
      "it crackles on every call",
      "one side went silent in a week",
      "everyone hears an echo",
      "the noise filter hums"
    ],
    plain: ["it has two loudspeakers", "the volume wheel is on the left", "I use it for calls only"],
    turnedPraise: ["it never crackles on calls", "no echo and no hum at all"],
    turnedBlame: ["warm and clear it is not", "voices are not easy to follow"]
  },
  {
    topic: "chair",
    about: "product",
    praise: [
      "the chair is comfortable all day",
      "my back is grateful for this chair",
      "the seat is firm and well made",
      "put together in ten minutes",
      "the fabric looks and feels good"
    ],
    blame: [
      "the chair squeaks at every move",
      "my back hurts after an hour",
      "the seat sank within a week",
      "the manual is useless",
      "the fabric stains if you look at it"
    ],
    plain: ["the chair is grey", "the seat can be raised by a lever", "it weighs twelve kilograms"],
    turnedPraise: ["my back does not hurt any more", "it does not squeak even a little"],
    turnedBlame: ["comfortable for ten minutes and not a minute more", "the seat is not well made"]
  },
  {
    topic: "support",
    about: "product",
    praise: [
      "support answered within the hour",
      "they sent a new one at once",
      "the return was free and quick",
      "a real person solved it",
      "they called back as promised"
    ],
    blame: [
      "support never wrote back",
      "they blamed me for the fault",
      "the return cost more than the thing",
      "forty minutes of waiting music",
      "the chat robot runs in circles"
    ],
    plain: ["support is open until six", "I wrote to them on Monday", "the return label is in the box"],
    turnedPraise: ["no waiting music and no robots", "they did not blame me for the fault"],
    turnedBlame: ["support did not solve anything", "a quick return would have been nice"]
  },
  {
    topic: "value",
    about: "product",
    praise: [
      "great value for the money",
      "worth every penny",
      "cheaper than elsewhere and better made",
      "I would buy it again",
      "it does more than it promises"
    ],
    blame: [
      "far too expensive for what it does",
      "cheap plastic at a high price",
      "money down the drain",
      "it broke a day after the warranty",
      "the picture in the shop was a lie"
    ],
    plain: ["I paid about forty euros", "bought it in the autumn sale", "there is a larger one as well"],
    turnedPraise: ["not expensive for what it does", "I have no regrets about the price"],
    turnedBlame: ["not worth the money", "I would not buy it again"]
  }
];

/** What may come first; it says nothing about the sentiment. */
export const openings: readonly string[] = [
  "",
  "",
  "",
  "",
  "honestly, ",
  "so far ",
  "this year ",
  "after six months ",
  "to sum up, ",
  "for me, "
];

/** How a comment may end. */
export const endings: readonly string[] = [".", ".", ".", "", "!"];
