using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan methods</c>: which quantification methods there are, what one computes, whether a file of one's own is right.</summary>
internal static class MethodsCommand
{
    /// <summary>The command with its three parts.</summary>
    public static Command Create(Terminal terminal) => new DescribedCommand(
        terminal, "methods", new LocalText("核算方法：列出、查看、检查", "Quantification methods: list, show, check"),
        new Example("methods list", new LocalText("全部方法、所依标准与算例", "every method with its standard and examples")),
        new Example("methods show refrigerant-leakage", new LocalText("一个方法的输入、公式与算例", "inputs, formulas and examples of one method")),
        new Example("methods check my-method.yaml", new LocalText("检查自编方法的写法、单位和算例", "checks layout, units and examples of a method of your own")))
    {
        MethodListCommand.Create(terminal),
        MethodShowCommand.Create(terminal),
        MethodCheckCommand.Create(terminal),
    };
}
