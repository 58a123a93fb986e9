using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What can be wrong with a method file.</summary>
public static class MethodFaults
{
    /// <summary>The identifier in the file is not the one its name says.</summary>
    public static readonly FaultCode WrongId = new("method-id", new("方法标识与文件名不符", "The method's id is not its file name"));

    /// <summary>A word that is not one of the words allowed here.</summary>
    public static readonly FaultCode WrongWord = new("method-word", new("此处不允许的取值", "A word not allowed here"));

    /// <summary>A name that an input, let or set cannot have, or that is taken.</summary>
    public static readonly FaultCode WrongName = new("method-name", new("名称不可用", "A name that cannot be used"));

    /// <summary>A name nobody declared.</summary>
    public static readonly FaultCode UnknownName = new("method-name-unknown", new("未声明的名称", "A name nobody declared"));

    /// <summary>An input, let or set that no emission uses.</summary>
    public static readonly FaultCode Unused = new("method-unused", new("声明后未使用", "Declared but not used"));

    /// <summary>Lets that need each other.</summary>
    public static readonly FaultCode Cycle = new("method-cycle", new("中间量循环引用", "Lets that need each other"));

    /// <summary>A text that is no formula.</summary>
    public static readonly FaultCode Syntax = new("method-syntax", new("公式写法有误", "Not a formula"));

    /// <summary>Terms of different dimensions, or a result in another dimension than declared.</summary>
    public static readonly FaultCode WrongUnit = new("method-unit", new("公式中的单位不一致", "Units in a formula do not agree"));

    /// <summary>A unit that cannot be read.</summary>
    public static readonly FaultCode UnreadableUnit = new("method-unit-unreadable", new("无法识别的单位", "A unit that cannot be read"));

    /// <summary>An emission that does not end in a mass of its gas.</summary>
    public static readonly FaultCode NotAMassOfTheGas = new("method-emission-unit", new("排放公式的结果不是该气体的质量", "An emission that is not a mass of its gas"));

    /// <summary>A divisor that is always zero.</summary>
    public static readonly FaultCode DivisionByZero = new("method-division-by-zero", new("除数恒为零", "A divisor that is always zero"));

    /// <summary>A factor kind nobody declared.</summary>
    public static readonly FaultCode UnknownFactorKind = new("method-factor-kind", new("未知的因子类别", "An unknown factor kind"));

    /// <summary>A factor declared otherwise than its kind: unit, subjects or gas.</summary>
    public static readonly FaultCode WrongFactor = new("method-factor", new("因子声明与其类别不符", "A factor declared otherwise than its kind"));

    /// <summary>An index without a set to run over, or a set that is not used as such.</summary>
    public static readonly FaultCode WrongIndex = new("method-index", new("集合或下标有误", "A set or index that does not fit"));

    /// <summary>A chemical formula whose molar mass is not known.</summary>
    public static readonly FaultCode UnknownSpecies = new("method-molar", new("未知的化学式", "An unknown chemical formula"));

    /// <summary>A gas nobody knows.</summary>
    public static readonly FaultCode UnknownGas = new("method-gas", new("未知的气体", "An unknown gas"));

    /// <summary>A default or an example's value that is no quantity of the right unit.</summary>
    public static readonly FaultCode WrongValue = new("method-value", new("数值或单位有误", "A value that does not fit"));

    /// <summary>A method without emissions, or with too many units or parts.</summary>
    public static readonly FaultCode WrongExtent = new("method-extent", new("方法缺少内容或过大", "A method with nothing in it or too much"));

    /// <summary>Two files for the same edition of a method.</summary>
    public static readonly FaultCode Duplicate = new("method-duplicate", new("同一方法版本重复", "The same edition of a method twice"));

    /// <summary>No edition of the method was valid then.</summary>
    public static readonly FaultCode NoEdition = new("method-edition", new("该日期没有有效版本", "No edition valid on that day"));

    /// <summary>An example that does not come out.</summary>
    public static readonly FaultCode ExampleFails = new("method-example", new("算例结果不符", "An example that does not come out"));
}
