import { answerTasks } from "../worker/answer.ts";
import { plannerTasks } from "./planner-tasks.ts";

answerTasks(plannerTasks);
