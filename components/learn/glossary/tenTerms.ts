import type {Term} from "./term.js";

/** The ten terms that cover most conversations about MLOps, in the order in which they build on one another. */
export const tenTerms: readonly Term[] = [
  {
    id: "mlops",
    term: "MLOps",
    aliases: ["machine learning operations"],
    definition:
      "MLOps (machine learning operations) is the work of bringing models into use and keeping them in good order for as long as they are used.",
    engineering:
      "Machine learning joined with operations: releases, tests, monitoring and repair, so that models run reliably and for many users.",
    people:
      "It closes the gap between having a model and an organisation using it well. People scientists ask for a voice in it, from the first idea on.",
    aspects: [
      {
        name: "Pipelines",
        engineering: "Build, test and release models by automatic steps rather than by hand.",
        people: "Put checks of validity and fairness into the same steps, so that no release can skip them."
      },
      {
        name: "Scale and reliability",
        engineering: "Machines and software stand up to load and to failure.",
        people: "Say what a late or a wrong score costs a person. That decides how reliable is reliable enough."
      },
      {
        name: "Lasting accuracy",
        engineering: "Watch performance, and have a plan for the day when it falls.",
        people: "Define what “still valid” means for this job and this outcome, and when to look again."
      },
      {
        name: "Working together",
        engineering: "Data scientists and engineers release often and safely, with one way of working.",
        people: "Be in the room while the product takes shape, not after the launch."
      },
      {
        name: "What it is not",
        engineering:
          "Machine learning finds and fits the model. MLOps begins where a fitted model has to serve somebody.",
        people: "Choosing what to measure, and which outcome deserves a prediction, comes before both."
      }
    ],
    see: ["life-cycle", "monitoring", "ci-cd"]
  },
  {
    id: "ml-platform",
    term: "ML platform",
    aliases: ["machine learning platform", "MLOps platform"],
    definition:
      "An ML platform is one system for every stage of machine-learning work, with the versions of data and models kept inside it.",
    engineering:
      "One place to prepare data, train, release and watch models, with experiment tracking and a model registry built in.",
    people:
      "One place where a psychologist, a data scientist and an engineer can look at the same model and the same evidence.",
    aspects: [
      {
        name: "One flow of work",
        engineering:
          "Preparing data, training, releasing and monitoring follow on from one another, without files sent by mail.",
        people: "Fewer technical hurdles should leave more time for the question whether the model is relevant."
      },
      {
        name: "Versions",
        engineering: "You see how a model grew, can repeat a result, and meet rules of governance.",
        people: "The evidence that a model was sound and fair can still be shown years later."
      },
      {
        name: "Scale",
        engineering: "From a small table on one machine to a whole company, on ordinary or graphics processors.",
        people: "A model that science made more complex can still be run, whatever its size."
      },
      {
        name: "Collaboration",
        engineering: "Teams share data sets, models and findings, and agree on one approach.",
        people: "Readable screens let more people see into a model, and so help to shape it."
      },
      {
        name: "Release and watch",
        engineering: "Releases take few steps, and health and performance are watched from the first day.",
        people: "The same place serves the first release and the later review, so that the value lasts."
      }
    ],
    see: ["model-registry", "experiment-tracking", "data-and-model-version-control"]
  },
  {
    id: "git",
    term: "Git",
    aliases: [],
    definition:
      "Git is a program that keeps every version of a set of text files, with who changed what, when and why.",
    engineering: "The common memory of a team’s code: nothing is lost, and everybody can work at the same time.",
    people:
      "A laboratory notebook for code. It also suits scoring keys, survey items and analysis scripts, which change more than people remember.",
    aspects: [
      {
        name: "History and teamwork",
        engineering:
          "Changes are merged in one repository, and conflicts are settled in the open. The log names every change.",
        people: "Work across disciplines needs one agreed record. This is where it is kept."
      },
      {
        name: "Branch and merge",
        engineering: "A change is made on a side line and reviewed by a colleague before it joins the main line.",
        people: "Try a new finding or a better scoring rule on a side line, while the live one runs undisturbed."
      },
      {
        name: "Rollback",
        engineering: "Return to an earlier version when a change turns out to be a mistake.",
        people: "The accuracy of what is live comes first, before the pride in what is new."
      },
      {
        name: "Start of the pipeline",
        engineering: "A change that arrives can start tests and a release by itself.",
        people: "Models grow and are released in small steps, each of which can be judged."
      },
      {
        name: "Integrity",
        engineering:
          "Every version has a fingerprint, so a file that was altered no longer fits. Who may read and write is decided elsewhere.",
        people: "The way from the study to the product can be retraced, and somebody answers for each step."
      }
    ],
    see: ["data-and-model-version-control", "ci-cd", "hash"]
  },
  {
    id: "ci-cd",
    term: "CI/CD",
    aliases: ["continuous integration", "continuous delivery", "continuous deployment"],
    definition:
      "CI/CD stands for continuous integration and continuous delivery: every change is tested at once, and what passes is ready to be released.",
    engineering:
      "Developers merge often; builds and tests run by themselves. A version that can be installed is always at hand.",
    people: "The checks that a people scientist cares about run at every change, not once a year.",
    aspects: [
      {
        name: "Automatic steps",
        engineering: "A team loses no time on work that a machine repeats better.",
        people: "What is written into the pipeline happens each time: a seat at the table that cannot be forgotten."
      },
      {
        name: "Continuous testing",
        engineering: "A change that breaks the product is stopped before it reaches anyone.",
        people: "Reliability, validity and adverse impact are tested at each release and each update."
      },
      {
        name: "Even releases",
        engineering: "Every release goes the same way, so that less time goes into finding out why one broke.",
        people: "More time goes into what matters to people and rests on evidence."
      },
      {
        name: "Shared view",
        engineering: "Developers and those who do not program see the same state of the work.",
        people: "The product can be sound by the standards of both professions at once."
      },
      {
        name: "Faster feedback",
        engineering: "Small changes reach users soon, and their reactions come back soon.",
        people: "A new finding need not wait a year to be of use."
      },
      {
        name: "Room to try",
        engineering: "Testing a hypothesis costs little, so more of them are tested.",
        people: "The time from a study to a product gets shorter. Faster is better only while the checks hold."
      }
    ],
    see: ["git", "pipeline", "data-test"]
  },
  {
    id: "monitoring",
    term: "monitoring",
    aliases: ["model monitoring", "continuous monitoring"],
    definition:
      "Monitoring follows the performance and the health of a live model, so that people can act before harm is done.",
    engineering: "Numbers, alarms and logs about the model, its data and the machines it runs on.",
    people: "It keeps the science honest: what was valid in the study has to stay valid in use.",
    aspects: [
      {
        name: "Performance",
        engineering: "Accuracy, precision, recall and F1, measured again as soon as outcomes are known.",
        people: "Evidence of validity that does not stop on the day of the launch."
      },
      {
        name: "Machines",
        engineering: "Processors, memory, disks and network where the model runs.",
        people: "Good science at a fair cost and at a speed that people accept."
      },
      {
        name: "Speed and volume",
        engineering: "How long an answer takes, and how many answers are given in a second.",
        people: "Whether the tool meets what its users expect of it."
      },
      {
        name: "Errors",
        engineering: "Error rates and logs lead to the cause.",
        people: "Quick repair keeps the damage small and the trust whole."
      },
      {
        name: "Data",
        engineering: "Missing values, outliers, new values, changed distributions, numbers of rows.",
        people: "Does the model still describe the organisation as it is today?"
      }
    ],
    see: ["data-drift", "concept-drift", "false-alarm"]
  },
  {
    id: "concept-drift",
    term: "concept drift",
    aliases: [],
    definition: "Concept drift means that the same input now leads to another outcome: the rule itself has changed.",
    engineering:
      "The relation between inputs and outcome moves away from what training saw. Watching inputs cannot show it; only outcomes can.",
    people:
      "The reasons behind behaviour change. Once people may work from home, the length of the commute says less about who leaves.",
    aspects: [
      {
        name: "Not data drift",
        engineering:
          "Data drift changes what comes in. Concept drift changes what it means. They can come together or alone.",
        people: "Other applicants are data drift. Another idea of good work in the same job is concept drift."
      },
      {
        name: "Watch and update",
        engineering: "Collect outcomes, measure the loss, and decide what to do about it.",
        people: "Stay alert after reorganisations, crises and new policies: organisations move."
      },
      {
        name: "Data for the repair",
        engineering: "New outcomes have to be gathered and stored before any retraining.",
        people: "Plan who rates performance, and when, or the new rule can never be learned."
      },
      {
        name: "Quick releases",
        engineering: "A team that can release in a day can answer in a day. Retraining is one answer of several.",
        people: "Recalibrate, drop a predictor, narrow the use or retire the model: each can be the right answer."
      },
      {
        name: "Reading it together",
        engineering: "The number says that something changed. Knowledge of the field says what.",
        people: "Explaining why people act differently now is the people scientist’s own part."
      },
      {
        name: "Fairness",
        engineering: "Drift can create bias or make it worse. Check by group, again and again.",
        people: "An average can hold while one group pays. Guide the decision to adjust or to stop."
      }
    ],
    see: ["data-drift", "monitoring", "ground-truth"]
  },
  {
    id: "containerization",
    term: "containerization",
    aliases: ["containerisation", "container", "Docker"],
    definition:
      "Containerization packs a program together with all that it needs, so that it runs in the same environment everywhere.",
    engineering: "Model, libraries and settings travel as one image. What ran on one machine runs on the next.",
    people: "The model that was validated is the model that is used, down to the version of each library.",
    aspects: [
      {
        name: "Consistency",
        engineering:
          "The same environment on a laptop and on a server. Data, and the last digits of some processors, can still differ.",
        people: "A validated model should reach its users without silent changes on the way."
      },
      {
        name: "Release",
        engineering: "Containers are moved, started, stopped and replaced in the same few commands.",
        people: "Scientists and engineers hand over one thing, not a list of instructions."
      },
      {
        name: "Versions",
        engineering: "An image is built from a short text file, which belongs into Git.",
        people: "The set-up of a study can be written down exactly and read by others."
      },
      {
        name: "Scale",
        engineering: "More copies when demand rises, fewer when it falls.",
        people: "The service answers on the day when everyone asks at once."
      },
      {
        name: "Repeatable research",
        engineering: "An exact copy of where the model was built can be started again later.",
        people: "Doubts about a result can be answered by running it again."
      }
    ],
    see: ["data-and-model-version-control", "config-files", "dependency"]
  },
  {
    id: "config-files",
    term: "config files",
    aliases: ["config file", "configuration file", "YAML", "TOML"],
    definition:
      "Config files hold the settings of a program as text outside its code, in a format such as YAML, TOML or JSON.",
    engineering: "The same code runs with other settings, and every setting has one place and a history.",
    people: "Cut scores, weights and rules stand where people who do not program can read and question them.",
    aspects: [
      {
        name: "Set-up and release",
        engineering: "Parameters, environments and release settings change without a change of code.",
        people: "Changing a cut score needs a decision, not a programmer."
      },
      {
        name: "Repeatability",
        engineering: "An experiment is its code, its data and its config file. Keep the three together.",
        people: "The settings of the published study and those of the product can be compared line by line."
      },
      {
        name: "Readable by many",
        engineering: "A reviewer sees what a change of settings does.",
        people: "Non-technical people can see how a model is run: less mystery, better questions."
      },
      {
        name: "Trying things",
        engineering: "Change a value, run again, compare.",
        people: "Improve step by step, from real feedback."
      },
      {
        name: "The written pipeline",
        engineering: "Whole flows, from preparing data to monitoring, are described in such files.",
        people: "Where human review belongs can be written there too, and is then carried out."
      }
    ],
    see: ["hyperparameter", "pipeline", "containerization"]
  },
  {
    id: "fastapi",
    term: "FastAPI",
    aliases: [],
    definition: "FastAPI is a framework in Python for services that other programs call over the network.",
    engineering: "A model behind an address: a request comes in, is checked, is scored, and the answer goes out.",
    people: "The step from an analysis on one person’s machine to a tool that others can use.",
    aspects: [
      {
        name: "Speed",
        engineering: "Fast for Python. No framework can promise an answer without delay or failure.",
        people: "The speakers hope for service “without latency or downtime”. Ask for measured numbers."
      },
      {
        name: "Quick to build",
        engineering: "A small service takes a few lines of code.",
        people: "From a finding to a pilot in days, if the questions of purpose and fairness are answered first."
      },
      {
        name: "Checked data",
        engineering: "What comes in and goes out is checked against types, by Pydantic.",
        people: "A score is never computed from an answer that the scale does not have."
      },
      {
        name: "Learning it",
        engineering: "Much documentation and an active community.",
        people: "Close enough to reading that scientists can follow how their work becomes a product."
      },
      {
        name: "Its own manual",
        engineering: "The service writes pages on which each request can be read and tried.",
        people: "Scientists, developers and users talk about the same page."
      }
    ],
    see: ["pydantic", "api", "latency"]
  },
  {
    id: "pydantic",
    term: "Pydantic",
    aliases: [],
    definition:
      "Pydantic is a library in Python that checks data against declared types and says exactly what does not fit.",
    engineering: "Type annotations become checks when the program runs, and errors name the field and the reason.",
    people: "A codebook that enforces itself: which answers exist, in which range, and what happens to the others.",
    aspects: [
      {
        name: "Types and ranges",
        engineering: "Fields have types and limits, from training data to live requests.",
        people: "“Engagement from 1 to 5” stops being a sentence in a document and becomes a rule that holds."
      },
      {
        name: "Strict or lenient",
        engineering: "By default the text “18” becomes the number 18. Strict mode refuses it; you have to ask for it.",
        people: "Quiet repair can turn a wrong field into a wrong score. Decide where you want which."
      },
      {
        name: "Speed",
        engineering: "The core of version 2 is written in Rust.",
        people: "The rest stays in Python, a language that many scientists already use."
      },
      {
        name: "Conversion",
        engineering: "Nested data are turned into the form that training, testing or release needs, and back.",
        people: "One description of a record serves the study and the product."
      },
      {
        name: "Company behind it",
        engineering: "A company with investors maintains it. That helps its upkeep and is a dependence too.",
        people: "The speakers count it among the best technology available. Judge that by your own needs."
      }
    ],
    see: ["fastapi", "data-schema", "data-test"]
  }
];
