import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { findFreeName } from "../../scenarios/Scenario";
import { useScenarios } from "../../scenarios/useScenarios";
import { listStarters, type Starter } from "./starters";

const EMPTY: Starter = { name: "New scenario", note: "", levers: [] };

/** A new scenario: one to begin with, or an empty one. */
export function NewScenario({ input }: { readonly input: ModelInput }) {
  const { list, change } = useScenarios();
  const starters = useMemo(() => listStarters(input), [input]);
  const add = ({ name, note, levers }: Starter) => {
    const scenario = findFreeName(name, list);
    void change({ add: [{ scenario, on: true, note }, ...levers.map((lever) => ({ scenario, on: true, ...lever }))] });
  };
  return (
    <div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<AddRegular />}>New scenario</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {starters.map((starter) => (
              <MenuItem key={starter.name} subText={starter.note} onClick={() => add(starter)}>
                {starter.name}
              </MenuItem>
            ))}
            <MenuItem subText="No lever yet" onClick={() => add(EMPTY)}>
              An empty scenario
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
