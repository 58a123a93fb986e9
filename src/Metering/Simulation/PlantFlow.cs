namespace Lingtan.Metering;

/// <summary>What flows through the simulated plant. Rates are whole thousandths of the unit of the flow in an hour: W for kWh, litres an hour for Nm3, kilograms an hour for t.</summary>
public enum PlantFlow
{
    /// <summary>The cell workshop (电池车间).</summary>
    Cell,

    /// <summary>The module workshop (组件车间).</summary>
    Module,

    /// <summary>The air compressors (空压机).</summary>
    Compressor,

    /// <summary>The chillers (冷水机组).</summary>
    Chiller,

    /// <summary>The making of pure water (纯水站).</summary>
    PureWater,

    /// <summary>Pumps and fans of the utilities, which have no meter of their own.</summary>
    UtilityRest,

    /// <summary>The offices (办公楼).</summary>
    Office,

    /// <summary>Lighting and yard, which have no meter.</summary>
    Unmetered,

    /// <summary>What the roof generates (屋顶光伏).</summary>
    Solar,

    /// <summary>All utilities together.</summary>
    Utilities,

    /// <summary>Losses of the transformers and lines between the gate and the meters below.</summary>
    Losses,

    /// <summary>What is taken from the grid (关口进线).</summary>
    GateImport,

    /// <summary>What is fed into the grid (上网).</summary>
    GateExport,

    /// <summary>Natural gas of the boilers, in Nm3.</summary>
    Gas,

    /// <summary>Bought steam, in t.</summary>
    Steam,

    /// <summary>Tap water, in m3.</summary>
    Water,

    /// <summary>Compressed air, in Nm3.</summary>
    Air,
}
