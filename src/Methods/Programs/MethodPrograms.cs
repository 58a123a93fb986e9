using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>The programs of one method, compiled once per distinct shape of binding.</summary>
internal sealed class MethodPrograms(MethodDefinition method)
{
    private readonly ConcurrentDictionary<string, ProgramPlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MethodProgram> _programs = new(StringComparer.Ordinal);

    /// <summary>The program for a binding, or what would have been right.</summary>
    public bool TryFind(MethodBinding binding, out MethodProgram? program, out LocalText? problem)
    {
        program = null;
        if (BindingShape.Of(method, binding, out problem) is not { } shape)
            return false;
        var names = Names(binding, out problem);
        if (names is null)
            return false;
        var key = shape.Key + "\n" + string.Join('\n', names);
        if (_programs.TryGetValue(key, out program))
            return true;
        try
        {
            var plan = _plans.GetOrAdd(shape.Key, static (_, arg) => ProgramPlan.Of(arg.method, arg.shape), (method, shape));
            if (Outputs(plan, binding, out problem) is { } outputs)
                program = _programs.GetOrAdd(key, new MethodProgram(method, plan, outputs, Carriers(binding)));
        }
        catch (ProgramTooLargeException)
        {
            problem = new LocalText("元素更少的集合", "sets with fewer elements");
        }

        return program is not null;
    }

    /// <summary>The subjects that gases and carriers are named by.</summary>
    private List<string>? Names(MethodBinding binding, out LocalText? problem)
    {
        problem = null;
        var names = new List<string>();
        foreach (var name in method.Emissions.Select(e => e.Gas).Concat(method.Energy.Select(e => e.Carrier)).Where(n => n.StartsWith('$')).Select(n => n[1..]))
        {
            if (method.Set(name) is not null)
                continue;
            if (!binding.Subjects.TryGetValue(name, out var subject))
            {
                problem = new LocalText($"主体 {name}", $"the subject {name}");
                return null;
            }

            names.Add(subject);
        }

        return names;
    }

    private MethodOutput[]? Outputs(ProgramPlan plan, MethodBinding binding, out LocalText? problem)
    {
        problem = null;
        var outputs = new MethodOutput[plan.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            var (index, element, equation) = plan.Outputs[i];
            var emission = method.Emissions[index];
            var text = emission.Gas is not ['$', .. var name] ? emission.Gas : emission.Per == name ? element! : binding.Subjects[name];
            if (!Gases.TryFind(text, out var gas))
            {
                if (emission.Quantified)
                {
                    problem = new LocalText($"已知气体（不是 {text}）", $"a known gas (not {text})");
                    return null;
                }

                gas = new Gas(text);
            }

            outputs[i] = new MethodOutput(gas, emission.Account, emission.Basis, emission.Origin, element, equation, emission.Quantified, index);
        }

        return outputs;
    }

    private ImmutableArray<string> Carriers(MethodBinding binding) =>
        [.. method.Energy.Select(e => e.Carrier is ['$', .. var name] ? binding.Subjects.GetValueOrDefault(name, name) : e.Carrier)];
}
