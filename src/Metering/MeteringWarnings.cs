using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What a reader should know about meters although they are taken as they are.</summary>
public static class MeteringWarnings
{
    /// <summary>The accuracy class of a device is unknown or coarser than the standard asks for.</summary>
    public static readonly WarningCode AccuracyLow = new("meter-accuracy-low", new("计量器具准确度等级不足", "Accuracy class of a meter too coarse or unknown"));

    /// <summary>The certificate of a device is missing, not passed or run out.</summary>
    public static readonly WarningCode CalibrationNotInOrder = new("meter-calibration", new("检定证书缺失、不合格或过期", "Certificate of a meter missing, not passed or expired"));
}
