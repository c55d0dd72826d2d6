import { answerTasks } from "../worker/answer.ts";
import { composerTasks } from "./composer-tasks.ts";

answerTasks(composerTasks);
